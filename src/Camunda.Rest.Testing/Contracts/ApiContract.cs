using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>The interface facts of one API version, as <c>openapi/README.md</c> lays them out. Immutable; schemas are read when first used.</summary>
internal sealed class ApiContract
{
    private const string ResourceName = "contract.yaml";
    private static readonly Lazy<ApiContract> EmbeddedContract = new(ReadEmbedded);
    private readonly Dictionary<string, Lazy<ApiSchema>> _schemas;

    private ApiContract(JsonObject document)
    {
        SchemaReader reader = new(Schema);
        JsonObject schemas = document["components"]?["schemas"]?.AsObject() ?? [];
        _schemas = schemas.ToDictionary(
            schema => schema.Key,
            schema => new Lazy<ApiSchema>(() => reader.Read(schema.Key, schema.Value)),
            StringComparer.Ordinal);
        Version = document["info"]?["version"]?.ToString() ?? throw new ContractFormatException("info.version", "is missing");
        Operations = new OperationReader(reader).Read(document);
    }

    /// <summary>The contract that this assembly was built for; read once per process.</summary>
    public static ApiContract Embedded => EmbeddedContract.Value;

    public string Version { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public IEnumerable<string> SchemaNames => _schemas.Keys;

    /// <summary>Reads a contract.</summary>
    /// <exception cref="ContractFormatException">The document is not laid out as <c>openapi/README.md</c> says.</exception>
    public static ApiContract Read(TextReader yaml) =>
        ContractYaml.Read(yaml) is JsonObject document ? new(document) : throw new ContractFormatException("$", "must be a mapping");

    /// <summary>The component of that name.</summary>
    public ApiSchema Schema(string name) =>
        _schemas.TryGetValue(name, out Lazy<ApiSchema>? schema) ? schema.Value : throw new ContractFormatException("components.schemas", $"'{name}' is not there");

    private static ApiContract ReadEmbedded()
    {
        using Stream stream = typeof(ApiContract).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly carries no {ResourceName}; build it with CamundaApiVersion set to a known version.");
        using StreamReader reader = new(stream);
        return Read(reader);
    }
}
