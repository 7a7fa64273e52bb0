using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Camunda.Rest.Testing.Expressions;

/// <summary>FEEL's view of JSON values. Numbers are decimals of 28 digits.</summary>
internal static class FeelValue
{
    // Umlauts stay as they are; the deepest nesting is what requests may have.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    public static JsonElement Null { get; } = JsonSerializer.SerializeToElement<object?>(null);

    private static JsonElement True { get; } = JsonSerializer.SerializeToElement(true);

    private static JsonElement False { get; } = JsonSerializer.SerializeToElement(false);

    public static JsonElement Of(bool? value) => value is not { } known ? Null : known ? True : False;

    public static JsonElement Of(string value) => JsonSerializer.SerializeToElement(value, Json);

    /// <summary>The number without trailing zeros.</summary>
    public static JsonElement Of(decimal? value) =>
        value is { } known ? JsonSerializer.SerializeToElement(known / 1.0000000000000000000000000000m) : Null;

    public static JsonElement Of(IEnumerable<JsonElement> items) => JsonSerializer.SerializeToElement(items, Json);

    public static JsonElement Of(IReadOnlyDictionary<string, JsonElement> members) => JsonSerializer.SerializeToElement(members, Json);

    public static bool? AsBoolean(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The number, or null when it is none or beyond a decimal.</summary>
    public static decimal? AsNumber(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number
        && decimal.TryParse(value.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    /// <summary>Null when the two cannot be compared.</summary>
    public static int? Compare(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Number, JsonValueKind.Number) => AsNumber(left) is { } a && AsNumber(right) is { } b ? a.CompareTo(b) : null,
        (JsonValueKind.String, JsonValueKind.String) => string.CompareOrdinal(left.GetString(), right.GetString()),
        _ => null,
    };

    /// <summary>Null when the two are of different types.</summary>
    public static bool? AreEqual(JsonElement left, JsonElement right) => (left.ValueKind, right.ValueKind) switch
    {
        (JsonValueKind.Null, _) or (_, JsonValueKind.Null) => left.ValueKind == right.ValueKind,
        (JsonValueKind.Number, JsonValueKind.Number) or (JsonValueKind.String, JsonValueKind.String) =>
            Compare(left, right) is { } order ? order == 0 : null,
        (JsonValueKind.Array, JsonValueKind.Array) => AreEqualLists(left, right),
        (JsonValueKind.Object, JsonValueKind.Object) => AreEqualContexts(left, right),
        _ => AsBoolean(left) is { } a && AsBoolean(right) is { } b ? a == b : null,
    };

    /// <summary>The type as FEEL names it.</summary>
    public static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => "number",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "list",
        JsonValueKind.Object => "context",
        _ => "null",
    };

    private static bool AreEqualLists(JsonElement left, JsonElement right) =>
        left.GetArrayLength() == right.GetArrayLength()
        && left.EnumerateArray().Zip(right.EnumerateArray()).All(pair => AreEqual(pair.First, pair.Second) == true);

    private static bool AreEqualContexts(JsonElement left, JsonElement right) =>
        left.EnumerateObject().Count() == right.EnumerateObject().Count()
        && left.EnumerateObject()
            .All(member => right.TryGetProperty(member.Name, out JsonElement other) && AreEqual(member.Value, other) == true);
}
