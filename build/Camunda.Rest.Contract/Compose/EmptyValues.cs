using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Compose;

/// <summary>What a member of a response reads as that is never null in C# and that a server left out all the same.</summary>
internal static class EmptyValues
{
    /// <param name="property">The member, with <c>x-required</c> set.</param>
    /// <param name="schemas">The schemas that it may refer to.</param>
    /// <returns>
    /// <c>text</c>, <c>list</c>, <c>map</c>, <c>variables</c>, <c>json</c>, <c>uri</c>, <c>model</c> or <c>union</c> where C# has null for
    /// a missing member;
    /// where the contract does not require it, <c>default</c> for a key, id or enum and <c>value</c> for another value type, so that a
    /// member that was missing
    /// is not written back; else null.
    /// </returns>
    public static string? Of(JsonObject property, JsonObject schemas)
    {
        string kind = KindOf(property, schemas);
        return kind is "default" or "value" && property.IsTrue("x-required") ? null : kind;
    }

    private static string KindOf(JsonObject property, JsonObject schemas)
    {
        if (property.ReferredSchema() is { } name)
        {
            JsonNode? schema = schemas[name];
            return (schema.Text("x-kind"), schema?["enum"]) switch
            {
                ("json-object", _) => "variables",
                ("json-value", _) => "json",
                ("union", _) => "union",
                (null, null) => "model",
                _ => "default",
            };
        }

        if (property["additionalProperties"] is JsonObject)
        {
            return "map";
        }

        return (property.Text("type"), property.Text("format")) switch
        {
            ("array", _) => "list",
            ("string", "uri") => "uri",
            ("string", "date-time" or "uuid") => "value",
            ("string", _) => "text",
            _ => "value",
        };
    }
}
