using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Feel.Tests.Peers;

/// <summary>Values as JSON, in the form in which <c>feelin.mjs</c> writes its own.</summary>
internal static class PeerValue
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Converts a value. Temporal values are text.</summary>
    public static JsonNode? Of(FeelValue value) => value switch
    {
        FeelNull => null,
        FeelBoolean boolean => boolean.Value,
        FeelNumber number => number.Value,
        FeelString text => text.Value,
        FeelList list => new JsonArray([.. list.Items.Select(Of)]),
        FeelContext context => new JsonObject(context.Entries.Select(static entry => KeyValuePair.Create(entry.Key, Of(entry.Value)))),
        FeelRange range => new JsonObject
        {
            ["range"] = new JsonArray(
                range.IsStartIncluded ? "[" : "(",
                range.Start is null ? null : Of(range.Start),
                range.End is null ? null : Of(range.End),
                range.IsEndIncluded ? "]" : ")"),
        },
        FeelFunction => "a function",
        _ => value.ToString(),
    };

    /// <summary>Compares two values. Numbers are equal in their first 12 digits, because feelin's are binary.</summary>
    public static bool AreSame(JsonNode? ours, JsonNode? theirs) => (ours, theirs) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (JsonArray left, JsonArray right) => left.Count == right.Count
            && left.Zip(right).All(static pair => AreSame(pair.First, pair.Second)),
        (JsonObject left, JsonObject right) => left.Count == right.Count
            && left.All(entry => right.TryGetPropertyValue(entry.Key, out JsonNode? other) && AreSame(entry.Value, other)),
        _ when ours.GetValueKind() == JsonValueKind.Number && theirs.GetValueKind() == JsonValueKind.Number =>
            AreClose(Number(ours), Number(theirs)),
        _ => JsonNode.DeepEquals(ours, theirs),
    };

    /// <summary>Writes a value in one line.</summary>
    public static string Print(JsonNode? value) => value is null ? "null" : value.ToJsonString(Plain);

    private static double Number(JsonNode node) => double.Parse(node.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture);

    private static bool AreClose(double left, double right) =>
        Math.Abs(left - right) <= 1e-12 * Math.Max(Math.Abs(left), Math.Abs(right));
}
