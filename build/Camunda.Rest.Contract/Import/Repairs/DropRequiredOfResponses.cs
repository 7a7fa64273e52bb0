using Camunda.Rest.Contract.Document;
using Camunda.Rest.Contract.Import.Model;

namespace Camunda.Rest.Contract.Import.Repairs;

/// <summary>
/// Drops <c>required</c> from a response, where OpenAPI does not know it: that a response has its content is said by the content.
/// </summary>
internal sealed class DropRequiredOfResponses : IRepair
{
    public void Apply(ApiDocument document)
    {
        foreach (ContractOperation operation in document.Operations)
        {
            foreach ((string code, _) in operation.Json.Object("responses") ?? [])
            {
                operation.Json.Object("responses")!.Object(code)?.Remove("required");
            }
        }
    }
}
