using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Check;

/// <summary>Compares the machine-readable <c>x-</c> facts, whatever they are called; explanations inside them do not count.</summary>
internal sealed class FactCheck(CheckReport report)
{
    /// <summary>Facts that the contract adds; each is checked where its meaning is known.</summary>
    private static readonly HashSet<string> Ours = new(StringComparer.Ordinal)
    {
        "x-kind", "x-value", "x-operators", "x-operators-added-in-version", "x-operators-added-in-version-override", "x-advanced",
        "x-variants", "x-discriminator", "x-mapping", "x-match", "x-union", "x-direction", "x-open", "x-closed", "x-pattern",
        "x-min-length", "x-max-length", "x-format", "x-key-union", "x-json-types", "x-enum-names", "x-deprecated-enum-members",
        "x-deprecated-enum-members-since",
    };

    private static readonly HashSet<string> Explanations = new(StringComparer.Ordinal)
    {
        "title", "summary", "description", "example", "examples", "note", "notes", "comment", "reason", "rationale",
    };

    public void Check(
        string path, IReadOnlyDictionary<string, JsonNode> upstream, IEnumerable<string> contractFacts, Func<string, JsonNode?> contract)
    {
        foreach ((string fact, JsonNode value) in upstream.Where(fact => !Ours.Contains(fact.Key) && !IsExplanation(fact.Value)))
        {
            Compare(path, fact, value, contract(fact));
        }

        foreach (string fact in contractFacts.Where(fact => !Ours.Contains(fact) && !upstream.ContainsKey(fact)))
        {
            report.Add(path, $"{fact} is in the contract only.");
        }
    }

    private void Compare(string path, string fact, JsonNode? upstream, JsonNode? contract)
    {
        if (!JsonNode.DeepEquals(WithoutExplanations(upstream), contract))
        {
            report.Compare(path, fact, upstream, contract);
        }
    }

    private static JsonNode? WithoutExplanations(JsonNode? fact) => fact switch
    {
        JsonObject members => new JsonObject(members.Where(member => !Explanations.Contains(member.Key) && !IsExplanation(member.Value))
            .Select(member => KeyValuePair.Create(member.Key, WithoutExplanations(member.Value)))),
        JsonArray items => new JsonArray([.. items.Where(item => !IsExplanation(item)).Select(WithoutExplanations)]),
        _ => fact?.DeepClone(),
    };

    // A name, a value, a short phrase; more than six words explain something.
    private static bool IsExplanation(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.String && value.ToString().Count(char.IsWhiteSpace) > 5;
}
