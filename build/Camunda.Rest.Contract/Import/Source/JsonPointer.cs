using System.Globalization;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Import.Source;

/// <summary>RFC 6901 pointers in the form that a <c>$ref</c> carries after its <c>#</c>.</summary>
internal static class JsonPointer
{
    public static string Append(string pointer, string segment) =>
        pointer + "/" + segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Append(string pointer, int index) =>
        pointer + "/" + index.ToString(CultureInfo.InvariantCulture);

    public static string[] Split(string pointer) =>
        pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(Unescape)];

    /// <summary>Finds the node, or null when the pointer leads nowhere.</summary>
    public static JsonNode? Find(JsonNode root, string pointer)
    {
        JsonNode? node = root;
        foreach (string segment in Split(pointer))
        {
            node = node switch
            {
                JsonObject members => members[segment],
                JsonArray items
                    when int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < items.Count =>
                    items[index],
                _ => null,
            };
        }

        return node;
    }

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
