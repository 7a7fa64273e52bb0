using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Check;

/// <summary>What a contract says of one value: the schema where it is used, and the component that it refers to.</summary>
internal sealed class ContractSchema
{
    private static readonly JsonObject Nothing = [];

    private ContractSchema(JsonObject use, string? name, JsonObject component)
    {
        Use = use;
        Name = name;
        Component = component;
    }

    /// <summary>The schema as it stands where it is used.</summary>
    public JsonObject Use { get; }

    /// <summary>The component that it refers to, or null.</summary>
    public string? Name { get; }

    /// <summary>That component; the schema itself where it refers to none.</summary>
    public JsonObject Component { get; }

    public string? Kind => Component.Text("x-kind");

    /// <summary>What the value is on the wire, or null for any JSON.</summary>
    public string? Type => Kind switch
    {
        "key" or "id" => "string",
        "union" or "json-object" => "object",
        _ => Component.Text("type"),
    };

    /// <summary>A fact of the use, else of the component.</summary>
    public JsonNode? this[string keyword] => Use[keyword] ?? Component[keyword];

    public JsonObject Properties => Component.Object("properties") ?? Nothing;

    public IEnumerable<string> Facts =>
        Use.Concat(Component).Select(member => member.Key).Where(keyword => keyword.StartsWith("x-", StringComparison.Ordinal)).Distinct();

    /// <summary>Reads the schema; null where it refers to a component that the contract does not have.</summary>
    public static ContractSchema? Of(JsonObject contract, JsonObject use)
    {
        if (!use.ContainsKey("$ref"))
        {
            return new ContractSchema(use, null, use);
        }

        return use.ReferredSchema() is { } name && Find(contract, name) is { } component ? new ContractSchema(use, name, component) : null;
    }

    /// <summary>The component of that name, or null.</summary>
    public static JsonObject? Find(JsonObject contract, string name) => contract.Object("components").Object("schemas").Object(name);

    public IReadOnlyList<string> Texts(string keyword) =>
        this[keyword] is JsonArray items ? [.. items.Select(item => item!.ToString())] : [];

    public IReadOnlyList<string> Names(string fact) => OwnerOf(fact).Names(fact);

    public Dictionary<string, string> Pairs(string fact) => OwnerOf(fact).Pairs(fact);

    private JsonObject OwnerOf(string fact) => Use[fact] is null ? Component : Use;
}
