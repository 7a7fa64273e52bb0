using System.Text.Json.Nodes;
using Camunda.Rest.Contract;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>
/// The interface facts of one API version, as <c>openapi/README.md</c> lays them out. Immutable; schemas are read when first used.
/// </summary>
internal sealed class ApiContract
{
    private const string ResourceName = "contract.json";
    private static readonly Lazy<ApiContract> EmbeddedContract = new(ReadEmbedded);
    private readonly ContractDocument _document;
    private readonly Dictionary<string, Lazy<ApiSchema>> _schemas;

    /// <summary>Reads a contract.</summary>
    /// <exception cref="ContractException">The document is not laid out as <c>openapi/README.md</c> says.</exception>
    public ApiContract(ContractDocument document)
    {
        _document = document;
        SchemaReader reader = new(document.File, Schema);
        _schemas = document.Schemas.ToDictionary(
            schema => schema.Key,
            schema => new Lazy<ApiSchema>(() => reader.Read(schema.Key, schema.Value)),
            StringComparer.Ordinal);
        Operations =
        [
            .. document.Operations
                .GroupBy(operation => operation.Path)
                .SelectMany(InOrder)
                .Select(operation => new ApiOperation(document, operation, reader)),
        ];
    }

    /// <summary>The contract that this assembly was built for; read once per process.</summary>
    public static ApiContract Embedded => EmbeddedContract.Value;

    public string Version => _document.Version.ToString();

    /// <summary>The operations in the order of the paths, and those of one path in the usual order of the methods.</summary>
    public IReadOnlyList<ApiOperation> Operations { get; }

    public IEnumerable<string> SchemaNames => _schemas.Keys;

    /// <summary>The component of that name.</summary>
    public ApiSchema Schema(string name) =>
        _schemas.TryGetValue(name, out Lazy<ApiSchema>? schema)
            ? schema.Value
            : throw new ContractException(_document.File, "$.components.schemas", $"there is no schema '{name}'.");

    private static IEnumerable<ContractOperation> InOrder(IEnumerable<ContractOperation> ofPath) =>
        HttpMethods.All.SelectMany(method => ofPath.Where(operation => operation.Method == method));

    private static ApiContract ReadEmbedded()
    {
        using Stream stream = typeof(ApiContract).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException(
                $"The assembly carries no {ResourceName}; build it with CamundaApiVersion set to a known version.");
        return new(new ContractDocument((JsonObject)JsonNode.Parse(stream)!, ResourceName));
    }
}
