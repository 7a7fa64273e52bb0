using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Validation;

/// <summary>Says in words what a JSON value is.</summary>
internal static class JsonShape
{
    private const int LongestValue = 60;

    public static JsonValueKind KindOf(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;

    public static string Describe(JsonNode? node) => KindOf(node) switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text {Cut(node!.ToJsonString())}",
        JsonValueKind.Number => $"the number {Cut(node!.ToJsonString())}",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };

    private static string Cut(string text) => text.Length <= LongestValue ? text : string.Concat(text.AsSpan(0, LongestValue), "…");
}
