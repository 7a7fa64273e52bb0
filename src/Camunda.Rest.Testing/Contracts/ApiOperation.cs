namespace Camunda.Rest.Testing.Contracts;

/// <summary>
/// An operation of the contract. <paramref name="Path"/> is the full template (<c>/v2/jobs/{jobKey}</c>);
/// <paramref name="Responses"/> gives per status code the shape per media type.
/// </summary>
internal sealed record ApiOperation(
    string OperationId,
    string Method,
    string Path,
    IReadOnlyList<ApiParameter> Parameters,
    ApiBody? Body,
    IReadOnlyDictionary<int, IReadOnlyDictionary<string, SchemaUse>> Responses)
{
    /// <summary>The shape of the JSON that a success answers with; null where it answers with nothing or with text.</summary>
    public ApiSchema? ResultSchema =>
        Responses.TryGetValue(200, out IReadOnlyDictionary<string, SchemaUse>? content) && content.TryGetValue("application/json", out SchemaUse? use)
            ? use.Schema
            : null;
}
