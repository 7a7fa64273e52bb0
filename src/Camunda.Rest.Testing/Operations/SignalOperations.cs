using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Http;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Signals, and the conditions that start processes.</summary>
internal sealed class SignalOperations(EngineCluster engine, TenantCheck tenants)
{
    public void Register(OperationTable table) =>
        table.Add("broadcastSignal", BroadcastAsync).Add("evaluateConditionals", EvaluateAsync);

    private async ValueTask<OperationResult> BroadcastAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        BroadcastedSignal signal = await engine.BroadcastSignalAsync(
            request.Body.FilledText("signalName"),
            request.Body.Object("variables"),
            tenants.Read(request),
            cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new() { ["signalKey"] = $"{signal.Key}", ["tenantId"] = signal.TenantId });
    }

    private async ValueTask<OperationResult> EvaluateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        EvaluateConditions command = new()
        {
            Variables = request.Body.Object("variables"),
            ProcessDefinitionKey = request.Body.Key("processDefinitionKey"),
            TenantId = tenants.Read(request),
        };
        EvaluatedConditions evaluated = await engine.EvaluateConditionsAsync(command, cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new()
        {
            ["conditionalEvaluationKey"] = $"{evaluated.Key}",
            ["tenantId"] = evaluated.TenantId,
            ["processInstances"] = new JsonArray(
            [
                .. evaluated.Instances.Select(process => new JsonObject
                {
                    ["processDefinitionKey"] = $"{process.Definition.ProcessDefinitionKey}",
                    ["processInstanceKey"] = $"{process.ProcessInstanceKey}",
                }),
            ]),
        });
    }
}
