using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>Names the type of a value that a filter compares with.</summary>
internal static class FilterValue
{
    /// <summary>The name of the enum, key or id that the schema refers to, else the name of its plain type.</summary>
    public static string Name(ApiDocument document, JsonObject schema)
    {
        string? name = null;
        JsonObject at = schema;
        while (at.ReferredSchema() is { } target)
        {
            (name, at) = (target, document.Component(target));
        }

        bool named = at.ContainsKey("enum") || KeyShape.IsKey(name, at);
        return named && name is not null ? name : Plain(document, at);
    }

    private static string Plain(ApiDocument document, JsonObject schema) => (schema.Text("type"), schema.Text("format")) switch
    {
        ("string", null) => "string",
        ("string", "date-time") => "date-time",
        ("integer", null or "int32") => "int32",
        ("integer", "int64") => "int64",
        ("number", null or "double") => "double",
        ("boolean", null) => "boolean",
        var (type, format) => throw document.Refuse(schema, $"a filter on the type '{type}' with the format '{format}' is not understood."),
    };
}
