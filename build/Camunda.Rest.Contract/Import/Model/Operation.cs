using System.Text.Json.Nodes;

namespace Camunda.Rest.Contract.Import.Model;

/// <summary>One operation of the document.</summary>
internal sealed record Operation(string Path, string Method, JsonObject Node)
{
    public string Id => Node.Text("operationId")!;
}
