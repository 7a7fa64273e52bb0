using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Tests.Check;

/// <summary>Every way to lose or falsify one fact of a contract.</summary>
internal static class ContractMutations
{
    /// <summary>Removes each member, then changes each value; every result is a contract of its own with one mistake in it.</summary>
    public static IEnumerable<(string Name, JsonObject Contract)> Of(JsonObject contract)
    {
        int count = Descendants(contract).Count();
        for (int index = 0; index < count; index++)
        {
            (JsonObject without, JsonNode removed) = Copy(contract, index);
            string path = removed.GetPath();
            Remove(removed);
            yield return ($"without {path}", without);

            (JsonObject changed, JsonNode node) = Copy(contract, index);
            if (node is JsonValue value)
            {
                value.ReplaceWith(Another(value));
                yield return ($"with another {path}", changed);
            }
        }
    }

    private static (JsonObject Copy, JsonNode Node) Copy(JsonObject contract, int index)
    {
        JsonObject copy = contract.DeepClone().AsObject();
        return (copy, Descendants(copy).ElementAt(index));
    }

    private static void Remove(JsonNode node)
    {
        if (node.Parent is JsonArray items)
        {
            items.RemoveAt(node.GetElementIndex());
        }
        else
        {
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        }
    }

    private static JsonValue Another(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.True => JsonValue.Create(false),
        JsonValueKind.False => JsonValue.Create(true),
        JsonValueKind.Number => JsonValue.Create(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) + 7),
        _ => JsonValue.Create(value.GetValue<string>() + "Other"),
    };

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        IEnumerable<JsonNode> children = node switch
        {
            JsonObject members => members.Select(member => member.Value).OfType<JsonNode>(),
            JsonArray items => items.OfType<JsonNode>(),
            _ => [],
        };
        return children.SelectMany(child => Descendants(child).Prepend(child));
    }
}
