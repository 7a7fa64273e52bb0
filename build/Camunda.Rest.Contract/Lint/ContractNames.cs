using System.Text.Json.Nodes;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Contract.Lint;

/// <summary>The names of a contract, and what it says that they stand for.</summary>
internal sealed class ContractNames
{
    private readonly ContractDocument _contract;
    private readonly Dictionary<string, Identifier> _identifiers = new(StringComparer.Ordinal);

    public ContractNames(ContractDocument contract)
    {
        _contract = contract;
        Segments = [.. contract.Paths.SelectMany(path => SegmentsOf(path.Key, path.Value!.GetPath()))];
        Dictionary<string, string?> addressed = AddressedTypes();
        foreach ((string type, JsonNode? schema) in contract.Schemas)
        {
            if (IdentifierOf(type, schema!, addressed) is { } identifier)
            {
                _identifiers.Add(type, identifier);
            }
        }

        Entities = EntitiesOf(contract);
        Values =
        [
            .. contract.Operations.SelectMany(OfOperation),
            .. contract.Schemas.SelectMany(schema => OfObject(schema.Value!, Owner.EntityOf(schema.Key, Entities))),
        ];
    }

    public IReadOnlyList<ContractOperation> Operations => _contract.Operations;

    public IReadOnlyList<PathSegment> Segments { get; }

    /// <summary>All fields, path parameters and query parameters. A header's name is HTTP's affair.</summary>
    public IReadOnlyList<NamedValue> Values { get; }

    /// <summary>The entities that the contract knows by a key, an id, a resource or a tag, in PascalCase and in the singular.</summary>
    public IReadOnlySet<string> Entities { get; }

    private static IEnumerable<PathSegment> SegmentsOf(string path, string jsonPath) =>
        Split(path).Select((text, index) => new PathSegment(jsonPath, text, index == 0)).Where(segment => !IsParameter(segment.Text));

    private static string[] Split(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsParameter(string segment) => segment.StartsWith('{');

    /// <summary>The types that a path addresses something by, each with the resource that it addresses.</summary>
    private Dictionary<string, string?> AddressedTypes()
    {
        Dictionary<string, string?> types = new(StringComparer.Ordinal);
        foreach (ContractOperation operation in _contract.Operations)
        {
            foreach (JsonObject parameter in operation.Parameters.Where(parameter => parameter.Text("in") == "path"))
            {
                if (parameter["schema"].ReferredSchema() is { } type)
                {
                    types.TryAdd(type, ResourceBefore(operation.Path, parameter.Text("name")!));
                }
            }
        }

        return types;
    }

    private static string? ResourceBefore(string path, string parameter) =>
        Split(path).TakeWhile(segment => segment != $"{{{parameter}}}")
            .LastOrDefault(segment => !IsParameter(segment) && CamundaNaming.IsPlural(segment)) is { } segment
            ? CamundaNaming.ToResourceName(segment)
            : null;

    // The contract calls every text with a semantic type an id. One that neither says so in its name nor addresses anything, such as a tag
    // or a cursor, identifies nothing.
    private static Identifier? IdentifierOf(string type, JsonNode schema, Dictionary<string, string?> addressed)
    {
        CamundaNameKind? kind = schema.Text("x-kind") switch { "key" => CamundaNameKind.Key, "id" => CamundaNameKind.Id, _ => null };
        if (kind is null || (CamundaNaming.GetKind(type) == CamundaNameKind.Attribute && !addressed.ContainsKey(type)))
        {
            return null;
        }

        return new(type, kind.Value, CamundaNaming.TryGetEntityName(type, out string? entity) ? entity : addressed.GetValueOrDefault(type));
    }

    private HashSet<string> EntitiesOf(ContractDocument contract) =>
    [
        .. _identifiers.Values.Select(identifier => identifier.Entity).OfType<string>(),
        .. contract.Operations
            .SelectMany(operation => operation.Parameters)
            .Select(parameter => EntityOf(parameter.Text("name")!))
            .OfType<string>(),
        .. Segments.Where(segment => segment.IsTopLevel).Select(segment => CamundaNaming.ToResourceName(segment.Text)),
        .. contract.Operations
            .Where(operation => operation.Tag.Length > 0)
            .Select(operation => CamundaNaming.ToResourceName(operation.Tag)),
    ];

    private static string? EntityOf(string name) => CamundaNaming.TryGetEntityName(name, out string? entity) ? entity : null;

    private IEnumerable<NamedValue> OfOperation(ContractOperation operation)
    {
        IEnumerable<NamedValue> parameters = operation.Parameters
            .Where(parameter => parameter.Text("in") is "path" or "query")
            .Select(parameter => Value(
                parameter,
                parameter.Text("name")!,
                parameter["schema"] as JsonObject ?? [],
                ResourceBefore(operation.Path, parameter.Text("name")!),
                []));
        IEnumerable<NamedValue> parts = operation.Body.Contents().SelectMany(content => OfObject(content.Value, null));
        return parameters.Concat(parts);
    }

    private IEnumerable<NamedValue> OfObject(JsonNode? schema, string? entity)
    {
        List<KeyValuePair<string, JsonObject>> properties = [.. schema.Properties()];
        HashSet<string> siblings = [.. properties.Select(property => property.Key)];
        return properties.Select(property => Value(property.Value, property.Key, property.Value, entity, siblings));
    }

    private NamedValue Value(JsonObject node, string name, JsonObject schema, string? entity, IReadOnlyCollection<string> siblings)
    {
        JsonObject item = schema;
        while (item["items"] is JsonObject inner)
        {
            item = inner;
        }

        JsonObject? component = item.ReferredSchema() is { } type ? _contract.Schemas[type] as JsonObject : null;
        IEnumerable<string?> types =
        [
            .. (item.Text("x-key-union") is null ? component : item).Names("x-key-union"),
            component.Text("x-value"),
            item.ReferredSchema(),
        ];
        return new(
            node.GetPath(),
            name,
            component ?? item,
            [.. types.OfType<string>().Select(type => _identifiers.GetValueOrDefault(type)).OfType<Identifier>().Distinct()],
            entity,
            siblings);
    }
}
