using System.Text.Json;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Kit.Assertions;

/// <summary>Compares and converts values of variables.</summary>
internal static class VariableValues
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <exception cref="CamundaVariablesException">The value does not match the type.</exception>
    public static T? Read<T>(string name, string json, ResourceContext context) =>
        new JsonText(json, context.Variables).As<T>($"The variable '{name}' does not match", name, context.Variables);

    /// <summary>A value as JSON, serialized as the client does with variables.</summary>
    /// <exception cref="ArgumentException">The value cannot be serialized.</exception>
    /// <exception cref="CamundaVariablesException">The type of the value, or of a member, cannot be serialized.</exception>
    public static string Write(object? value, ResourceContext context) => JsonText.From(value, context.Variables).ToString();

    /// <summary>
    /// Whether two values are the same: numbers by their value (1 and 1.0), objects without regard to the order of members.
    /// </summary>
    public static bool AreEqual(string left, string right) => JsonValueText.Parse(left).Equals(JsonValueText.Parse(right));

    /// <summary>
    /// Whether a value has everything that another one has: an object its members, a list its items in any order, a text the text.
    /// </summary>
    public static bool Contains(string whole, string part)
    {
        using JsonDocument left = JsonDocument.Parse(whole, Deep);
        using JsonDocument right = JsonDocument.Parse(part, Deep);
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
        _ => new JsonValueText(whole).Equals(new(part)),
    };
}
