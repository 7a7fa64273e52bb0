using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Diff;

/// <summary>Compares a type over two versions.</summary>
internal static class SchemaDiff
{
    /// <summary>Members that are compared one by one, or that say nothing about the type.</summary>
    private static readonly HashSet<string> Apart =
    [
        "properties", "required", "enum", "x-enum-names", "x-deprecated-enum-members", "x-added-in-version",
    ];

    public static IEnumerable<string> Between(JsonNode old, JsonNode @new) =>
        KindOf(old) != KindOf(@new)
            ? [$"kind: {KindOf(old)} -> {KindOf(@new)}"]
            : EnumValues(old, @new).Concat(Facts((JsonObject)old, (JsonObject)@new, Apart, "")).Concat(Properties(old, @new));

    /// <summary>What sort of type a schema is: enum, key, id, filter, union, … or object.</summary>
    public static string KindOf(JsonNode schema) =>
        schema["enum"] is not null
            ? "enum"
            : schema.Text("x-kind") ?? (schema["additionalProperties"] is JsonObject ? "map" : schema.Text("type") ?? "any");

    private static IEnumerable<string> EnumValues(JsonNode old, JsonNode @new)
    {
        List<string> before = Texts(old["enum"]);
        List<string> after = Texts(@new["enum"]);
        return after.Except(before).Order(StringComparer.Ordinal).Select(value => $"+ value {value}")
            .Concat(before.Except(after).Order(StringComparer.Ordinal).Select(value => $"- value {value}"));
    }

    private static IEnumerable<string> Properties(JsonNode old, JsonNode @new)
    {
        Dictionary<string, JsonObject> before = old.Properties().ToDictionary();
        Dictionary<string, JsonObject> after = @new.Properties().ToDictionary();
        HashSet<string> requiredBefore = old.Required();
        HashSet<string> requiredAfter = @new.Required();
        return before.Keys
            .Union(after.Keys)
            .Order(StringComparer.Ordinal)
            .SelectMany(name => (before.GetValueOrDefault(name), after.GetValueOrDefault(name)) switch
            {
                (null, { } added) => [$"+ {name}: {Describe(added, requiredAfter.Contains(name))}"],
                ({ } removed, null) => [$"- {name}: {Describe(removed, requiredBefore.Contains(name))}"],
                var (was, @is) => Property(name, was!, requiredBefore.Contains(name), @is!, requiredAfter.Contains(name)),
            });
    }

    private static IEnumerable<string> Property(string name, JsonObject was, bool wasRequired, JsonObject @is, bool isRequired)
    {
        string before = Describe(was, wasRequired);
        string after = Describe(@is, isRequired);
        return (before == after ? [] : new[] { $"{name}: {before} -> {after}" }).Concat(
            before == after ? Facts(was, @is, Apart, $"{name} ") : []);
    }

    private static string Describe(JsonObject property, bool isRequired) => TypeText.Of(property) + (isRequired ? ", required" : "");

    private static IEnumerable<string> Facts(JsonObject was, JsonObject @is, HashSet<string> apart, string owner) =>
        was.Concat(@is).Select(member => member.Key).Where(name => !apart.Contains(name)).Distinct().Order(StringComparer.Ordinal)
            .Where(name => !JsonNode.DeepEquals(was[name], @is[name]))
            .Select(name => $"{owner}{name}: {was[name]?.ToJsonString() ?? "none"} -> {@is[name]?.ToJsonString() ?? "none"}");

    private static List<string> Texts(JsonNode? array) => [.. (array as JsonArray ?? []).Select(item => item!.ToString())];
}
