using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Check;

/// <summary>What a contract says of one value: the schema where it is used, and the component that it refers to.</summary>
internal sealed class ContractSchema
{
    private const string Prefix = "#/components/schemas/";

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

    public string? Kind => Component["x-kind"]?.ToString();

    /// <summary>What the value is on the wire, or null for any JSON.</summary>
    public string? Type => Kind switch
    {
        "key" or "id" => "string",
        "union" or "json-object" => "object",
        _ => Component["type"]?.ToString(),
    };

    /// <summary>A fact of the use, else of the component.</summary>
    public JsonNode? this[string keyword] => Use[keyword] ?? Component[keyword];

    public JsonObject Properties => Component["properties"] as JsonObject ?? Nothing;

    public IEnumerable<string> Facts => Use.Concat(Component).Select(member => member.Key).Where(keyword => keyword.StartsWith("x-", StringComparison.Ordinal)).Distinct();

    /// <summary>Reads the schema; null where it refers to a component that the contract does not have.</summary>
    public static ContractSchema? Of(JsonObject contract, JsonObject use)
    {
        if (use["$ref"]?.ToString() is not { } reference)
        {
            return new ContractSchema(use, null, use);
        }

        string name = reference.StartsWith(Prefix, StringComparison.Ordinal) ? reference[Prefix.Length..] : "";
        return Find(contract, name) is { } component ? new ContractSchema(use, name, component) : null;
    }

    /// <summary>The component of that name, or null.</summary>
    public static JsonObject? Find(JsonObject contract, string name) => contract["components"]?["schemas"]?[name] as JsonObject;

    public IReadOnlyList<string> Texts(string keyword) =>
        this[keyword] is JsonArray items ? [.. items.Select(item => item!.ToString())] : [];

    /// <summary>A flat list: values that a comma separates.</summary>
    public IReadOnlyList<string> Names(string fact) => this[fact]?.ToString().Split(',') ?? [];

    /// <summary>A flat mapping: <c>a=b</c> pairs that a comma separates.</summary>
    public Dictionary<string, string> Pairs(string fact) =>
        Names(fact).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "");
}
