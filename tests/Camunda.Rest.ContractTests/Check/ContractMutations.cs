using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.ContractTests.Check;

/// <summary>Every way to lose or falsify one fact of a contract.</summary>
internal static class ContractMutations
{
    /// <summary>Removes each member, then changes each value; every result is a contract of its own with one mistake in it.</summary>
    public static IEnumerable<(string Name, JsonObject Contract)> Of(JsonObject contract)
    {
        foreach (string path in Paths(contract).ToList())
        {
            JsonObject without = contract.DeepClone().AsObject();
            Remove(without, path);
            yield return ($"without {path}", without);

            JsonObject changed = contract.DeepClone().AsObject();
            if (Change(changed, path))
            {
                yield return ($"with another {path}", changed);
            }
        }
    }

    private static IEnumerable<string> Paths(JsonNode node)
    {
        IEnumerable<JsonNode> children = node switch
        {
            JsonObject members => members.Select(member => member.Value).OfType<JsonNode>(),
            JsonArray items => items.OfType<JsonNode>(),
            _ => [],
        };
        return children.SelectMany(child => Paths(child).Prepend(child.GetPath()));
    }

    private static void Remove(JsonObject contract, string path)
    {
        JsonNode node = Find(contract, path);
        if (node.Parent is JsonArray items)
        {
            items.RemoveAt(node.GetElementIndex());
        }
        else
        {
            node.Parent!.AsObject().Remove(node.GetPropertyName());
        }
    }

    private static bool Change(JsonObject contract, string path)
    {
        JsonNode node = Find(contract, path);
        if (node is not JsonValue value)
        {
            return false;
        }

        node.ReplaceWith(value.GetValueKind() switch
        {
            JsonValueKind.True => JsonValue.Create(false),
            JsonValueKind.False => JsonValue.Create(true),
            JsonValueKind.Number => JsonValue.Create(double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) + 7),
            _ => JsonValue.Create(value.GetValue<string>() + "Other"),
        });
        return true;
    }

    private static JsonNode Find(JsonObject contract, string path) => Descendants(contract).First(node => node.GetPath() == path);

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
