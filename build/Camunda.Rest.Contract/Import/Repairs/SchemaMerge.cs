using System.Globalization;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Adds schemas up to the one schema that says what all of them say. What is added later narrows what is there; what contradicts it
/// is refused.
/// </summary>
internal sealed class SchemaMerge(ApiDocument document, JsonObject place, string path = "")
{
    // These speak of the part's own use of a type, not of the schema that it is merged into.
    private static readonly string[] NotInherited = ["nullable", "deprecated", "x-added-in-version", "x-added-in-version-override"];

    private static readonly string[] LowerBounds = ["minimum", "minLength", "minItems", "minProperties"];
    private static readonly string[] UpperBounds = ["maximum", "maxLength", "maxItems", "maxProperties"];

    public JsonObject Result { get; } = [];

    /// <summary>Adds a part of an <c>allOf</c>.</summary>
    public void AddPart(JsonObject part, string? except = null)
    {
        foreach ((string keyword, JsonNode? value) in part.Where(member => member.Key != except && !NotInherited.Contains(member.Key)))
        {
            Add(keyword, value, wins: false);
        }
    }

    /// <summary>Adds the members that stand beside the <c>allOf</c>.</summary>
    public void AddOwn(JsonObject own, string? except = null)
    {
        foreach ((string keyword, JsonNode? value) in own.Where(member => member.Key != except))
        {
            Add(keyword, value, wins: true);
        }
    }

    private void Add(string keyword, JsonNode? value, bool wins)
    {
        if (!Result.TryGetPropertyValue(keyword, out JsonNode? known))
        {
            Result.Add(keyword, value?.DeepClone());
        }
        else if (!JsonNode.DeepEquals(known, value))
        {
            Result[keyword] = Narrow(keyword, known, value, wins) ?? throw document.Refuse(
                place,
                $"two parts of this schema contradict each other in '{path}{keyword}': {Show(known)} and {Show(value)}.");
        }
    }

    private JsonNode? Narrow(string keyword, JsonNode? known, JsonNode? value, bool wins) => (keyword, known, value) switch
    {
        ("properties", JsonObject left, JsonObject right) => MergeProperties(left, right),
        ("required", JsonArray left, JsonArray right) => Unite(left, right),
        ("enum", JsonArray left, JsonArray right) when right.All(item => left.Any(other => JsonNode.DeepEquals(item, other))) =>
            right.DeepClone(),
        ("items", JsonObject left, JsonObject right) => MergeSchema(left, right, "items"),
        ("type", _, _) when known?.ToString() == "number" && value?.ToString() == "integer" => value.DeepClone(),
        ("additionalProperties" or "default" or "format", _, _) when wins => value?.DeepClone(),
        (_, JsonArray left, JsonArray right) when keyword.StartsWith("x-", StringComparison.Ordinal) => Unite(left, right),
        _ when wins && keyword.StartsWith("x-", StringComparison.Ordinal) => value?.DeepClone(),
        _ when LowerBounds.Contains(keyword) => Number(known) > Number(value) ? known!.DeepClone() : value!.DeepClone(),
        _ when UpperBounds.Contains(keyword) => Number(known) < Number(value) ? known!.DeepClone() : value!.DeepClone(),
        _ => null,
    };

    private JsonObject MergeProperties(JsonObject left, JsonObject right)
    {
        JsonObject merged = left.DeepClone().AsObject();
        foreach ((string name, JsonNode? property) in right)
        {
            merged[name] = left.Object(name) is { } known
                ? MergeSchema(known, property!.AsObject(), $"properties/{name}")
                : property!.DeepClone();
        }

        return merged;
    }

    private JsonObject MergeSchema(JsonObject left, JsonObject right, string step)
    {
        (string? leftTarget, string? rightTarget) = (left.ReferredSchema(), right.ReferredSchema());
        if (leftTarget == rightTarget)
        {
            SchemaMerge merge = new(document, place, $"{path}{step}/");
            merge.AddPart(left);
            merge.AddOwn(right);
            return merge.Result;
        }

        // One names a type, the other states only the JSON type that it has: the name is the narrower of the two.
        IReadOnlySet<string> types = SchemaTypes.Of(document, left);
        if ((leftTarget is null || rightTarget is null) && types.SetEquals(SchemaTypes.Of(document, right)))
        {
            (JsonObject named, JsonObject plain) = leftTarget is null ? (right, left) : (left, right);
            JsonObject merged = named.DeepClone().AsObject();
            foreach ((string keyword, JsonNode? value) in plain.Where(member => member.Key != "type" && !merged.ContainsKey(member.Key)))
            {
                merged.Add(keyword, value?.DeepClone());
            }

            return merged;
        }

        throw document.Refuse(place, $"two parts of this schema contradict each other in '{path}{step}': {Show(left)} and {Show(right)}.");
    }

    private static JsonArray Unite(JsonArray left, JsonArray right)
    {
        JsonArray united = left.DeepClone().AsArray();
        foreach (JsonNode? item in right.Where(item => !left.Any(known => JsonNode.DeepEquals(item, known))))
        {
            united.Add(item?.DeepClone());
        }

        return united;
    }

    private static double Number(JsonNode? value) => double.Parse(value!.ToJsonString(), CultureInfo.InvariantCulture);

    private static string Show(JsonNode? value) => value?.ToJsonString() ?? "nothing";
}
