using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>How keys and ids look in a published description.</summary>
internal static class KeyShape
{
    /// <summary>
    /// Whether a component is a key or id: a string, or a choice between keys, that names its semantic type or whose format is its own
    /// name.
    /// </summary>
    public static bool IsKey(string? name, JsonObject component) =>
        component.Text("x-kind") is "key" or "id"
        || ((component.Text("type") == "string" || component.ContainsKey("oneOf"))
            && !component.ContainsKey("enum")
            && (component.ContainsKey("x-semantic-type") || component.Text("format") == name));

    /// <summary>A key is the engine's and its name ends in <c>Key</c>; an id is the user's.</summary>
    public static string KindOf(string name) => name.EndsWith("Key", StringComparison.Ordinal) ? "key" : "id";
}
