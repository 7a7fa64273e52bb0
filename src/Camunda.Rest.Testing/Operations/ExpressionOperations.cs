using System.Text.Json.Nodes;
using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Evaluates expressions.</summary>
internal sealed class ExpressionOperations(EngineCluster engine)
{
    public void Register(OperationTable table) => table.Add("evaluateExpression", EvaluateAsync);

    private async ValueTask<OperationResult> EvaluateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        string expression = request.Body.FilledText("expression");
        FeelResult result = await engine.EvaluateExpressionAsync(
            expression,
            request.Body.Text("tenantId"),
            request.Body.Key("scopeKey"),
            request.Body.Object("variables"),
            cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new()
        {
            ["expression"] = expression,
            ["result"] = JsonNode.Parse(result.Value.ToJson().GetRawText()),
            ["warnings"] = new JsonArray(
                [.. result.Warnings.Select(warning => new JsonObject { ["message"] = warning.Message })]),
            ["referencedSecrets"] = new JsonArray(),
        });
    }
}
