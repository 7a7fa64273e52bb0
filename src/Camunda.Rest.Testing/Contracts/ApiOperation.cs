using System.Globalization;
using System.Text.Json.Nodes;
using Camunda.Rest.Contract;
using Camunda.Rest.Contract.Document;

namespace Camunda.Rest.Testing.Contracts;

/// <summary>
/// An operation of the contract, with the shapes that requests and responses are validated against. The facts are read from the contract
/// once.
/// </summary>
internal sealed class ApiOperation
{
    public ApiOperation(ContractDocument document, ContractOperation operation, SchemaReader schemas)
    {
        OperationId = operation.Json.Text("operationId")
            ?? throw new ContractException(
                document.File, $"$.paths.{operation.Path}.{operation.Method}", "the operation has no operationId.");
        Method = operation.Method.ToUpperInvariant();
        Path = document.FullPathOf(operation);
        Parameters = [.. operation.Parameters.Select(parameter => ReadParameter(schemas, parameter))];
        Body = operation.Body is { } body ? new(body.IsTrue("required"), ReadContent(schemas, "requestBody", body)) : null;
        Responses = operation.Responses.ToDictionary(
            response => int.Parse(response.Key, CultureInfo.InvariantCulture),
            IReadOnlyDictionary<string, SchemaUse> (response) => ReadContent(schemas, response.Key, response.Value));
    }

    public string OperationId { get; }

    /// <summary>The HTTP method in capital letters.</summary>
    public string Method { get; }

    /// <summary>The full path template, such as <c>/v2/jobs/{jobKey}</c>.</summary>
    public string Path { get; }

    public IReadOnlyList<ApiParameter> Parameters { get; }

    public ApiBody? Body { get; }

    /// <summary>The shape per media type of each status code.</summary>
    public IReadOnlyDictionary<int, IReadOnlyDictionary<string, SchemaUse>> Responses { get; }

    /// <summary>The shape of the JSON of a successful response; null where there is no JSON.</summary>
    public ApiSchema? ResultSchema =>
        Responses.TryGetValue(200, out IReadOnlyDictionary<string, SchemaUse>? content)
            && content.TryGetValue("application/json", out SchemaUse? use)
            ? use.Schema
            : null;

    private ApiParameter ReadParameter(SchemaReader schemas, JsonObject parameter)
    {
        string name = parameter.Text("name")!;
        return new(
            name, parameter.Text("in")!, parameter.IsTrue("required"), schemas.ReadUse($"{OperationId}.{name}", parameter["schema"]));
    }

    private Dictionary<string, SchemaUse> ReadContent(SchemaReader schemas, string place, JsonObject owner) =>
        owner.Contents().ToDictionary(
            content => content.Key,
            content => schemas.ReadUse($"{OperationId}.{place}", content.Value),
            StringComparer.OrdinalIgnoreCase);
}
