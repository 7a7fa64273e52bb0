using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Compose;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.LeaveOut;

/// <summary>What handwritten code can need of a contract: operation ids, C# types, and members as <c>Type.Member</c>.</summary>
internal sealed class ContractNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ContractNames()
    {
    }

    /// <summary>The names of a composed contract, which is what the generator sees.</summary>
    public static ContractNames OfComposed(JsonNode composed)
    {
        ContractNames names = new();
        IEnumerable<JsonNode?> operations = (composed["paths"] as JsonObject ?? [])
            .SelectMany(path => path.Value as JsonObject ?? [])
            .Select(member => member.Value);
        names._names.UnionWith(operations.Select(operation => operation.Text("operationId")).OfType<string>());
        foreach ((string key, JsonNode? schema) in composed["components"]?["schemas"] as JsonObject ?? [])
        {
            string type = schema.Text("x-name") ?? key;
            names.AddType(
                type, schema.Properties().Select(property => property.Value.Text("x-name") ?? property.Key), Texts(schema?["x-enumNames"]));
        }

        return names;
    }

    /// <summary>The names of a contract as it is committed, without what other versions give it.</summary>
    public static ContractNames Of(ContractDocument contract)
    {
        ContractNames names = new();
        names._names.UnionWith(contract.Operations.Select(operation => operation.Id));
        foreach ((string key, JsonNode? schema) in contract.Schemas)
        {
            List<string>? given = schema?["x-enum-names"] is JsonArray list ? [.. Texts(list)] : null;
            List<string> values = [.. Texts(schema?["enum"])];
            names.AddType(
                CamundaNaming.ToMemberName(key),
                CSharpNames.Properties(key, schema!).Values,
                CSharpNames.EnumValues(key, values, given).Values);
        }

        return names;
    }

    public bool Has(string name) => _names.Contains(name);

    private void AddType(string type, IEnumerable<string> properties, IEnumerable<string> values)
    {
        _names.Add(type);
        _names.UnionWith(properties.Concat(values).Select(member => $"{type}.{member}"));
    }

    private static IEnumerable<string> Texts(JsonNode? list) => (list as JsonArray ?? []).Select(item => item!.ToString());
}
