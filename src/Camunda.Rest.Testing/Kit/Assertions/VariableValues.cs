using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>Compares and converts values of variables.</summary>
internal static class VariableValues
{
    /// <exception cref="CamundaVariablesException">The value does not match the type.</exception>
    public static T? Read<T>(string name, string json) => JsonVariables.Parse($"{{{JsonSerializer.Serialize(name)}:{json}}}").Get<T>(name);

    /// <summary>A value as JSON, serialized as variables are.</summary>
    public static string Write(object? value) => value is null
        ? "null"
        : JsonNode.Parse(JsonVariables.From(new { value }).ToString())!["value"]?.ToJsonString() ?? "null";

    /// <summary>Whether two values are the same: numbers by their value (1 and 1.0), objects without regard to the order of members.</summary>
    public static bool AreEqual(string left, string right) => JsonNode.DeepEquals(Normalize(left), Normalize(right));

    /// <summary>
    /// Whether a value has everything that another one has: an object its members, a list its items in any order, a text the text.
    /// </summary>
    public static bool Contains(string whole, string part)
    {
        using JsonDocument left = JsonDocument.Parse(whole);
        using JsonDocument right = JsonDocument.Parse(part);
        return Contains(left.RootElement, right.RootElement);
    }

    private static bool Contains(JsonElement whole, JsonElement part) => (whole.ValueKind, part.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => part.EnumerateObject().All(
            member => whole.TryGetProperty(member.Name, out JsonElement value) && Contains(value, member.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) => part.EnumerateArray().All(
            item => whole.EnumerateArray().Any(candidate => Contains(candidate, item))),
        (JsonValueKind.Array, _) => whole.EnumerateArray().Any(candidate => Contains(candidate, part)),
        (JsonValueKind.String, JsonValueKind.String) => whole.GetString()!.Contains(part.GetString()!, StringComparison.Ordinal),
        _ => AreEqual(whole.GetRawText(), part.GetRawText()),
    };

    // JsonNode compares numbers as they are written.
    private static JsonNode? Normalize(string json) => Normalize(JsonNode.Parse(json));

    private static JsonNode? Normalize(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Normalize(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Normalize)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out JsonElement number) =>
            number.TryGetDecimal(out decimal exact) ? JsonValue.Create(exact / 1.0000000000000000000000000000m) : value.DeepClone(),
        null => null,
        _ => node.DeepClone(),
    };
}
