using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>References between the schemas of one document.</summary>
internal static class SchemaRef
{
    private const string Prefix = "#/components/schemas/";

    public static string To(string name) => Prefix + name;

    public static JsonObject Create(string name) => new() { ["$ref"] = To(name) };

    /// <summary>The component that the schema refers to, or null.</summary>
    public static string? Target(JsonObject schema) =>
        schema["$ref"] is JsonValue reference ? reference.GetValue<string>()[Prefix.Length..] : null;
}
