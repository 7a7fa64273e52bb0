using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Process instances. <c>operationReference</c> is judged by the contract and shows nowhere in the API.</summary>
internal sealed class ProcessInstanceOperations(EngineCluster engine)
{
    private const string Noun = "process instance";
    private readonly EntityView<ProcessInstanceRecord> _view = ProcessInstanceView.Create(() => engine.Snapshot);

    public void Register(OperationTable table) => table
        .Add("createProcessInstance", CreateAsync)
        .Add("cancelProcessInstance", CancelAsync)
        .Add("deleteProcessInstance", DeleteAsync)
        .Add(
            "getProcessInstance",
            request => OperationResult.Ok(_view.ToJson(engine.Snapshot.ProcessInstances.Get(Noun, request.Key("processInstanceKey")))))
        .Add("getProcessInstanceCallHierarchy", GetCallHierarchy)
        .Add("searchProcessInstances", request => EntitySearch.Answer(_view, [.. engine.Snapshot.ProcessInstances.Values], request.Body));

    private async ValueTask<OperationResult> CreateAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        CreatedInstance created = await engine.CreateInstanceAsync(ReadCommand(request.Body), cancellationToken).ConfigureAwait(false);
        ProcessInstanceRef process = created.Instance.Process;
        return OperationResult.Ok(new()
        {
            ["processInstanceKey"] = $"{process.ProcessInstanceKey}",
            ["processDefinitionKey"] = $"{process.Definition.ProcessDefinitionKey}",
            ["processDefinitionId"] = process.Definition.ProcessDefinitionId,
            ["processDefinitionVersion"] = process.Definition.Version,
            ["tenantId"] = process.TenantId,
            ["variables"] = created.Variables,
            ["tags"] = new JsonArray([.. process.Tags.Select(tag => JsonValue.Create(tag))]),
            ["businessId"] = process.BusinessId,
        });
    }

    // From the root, or what is left of the instances around it, down to the instance itself.
    private OperationResult GetCallHierarchy(OperationRequest request)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        JsonArray hierarchy = [];
        long? next = snapshot.ProcessInstances.Get(Noun, request.Key("processInstanceKey")).Process.ProcessInstanceKey;
        while (next is { } key && snapshot.ProcessInstances.TryGetValue(key, out ProcessInstanceRecord? instance))
        {
            ProcessDefinitionRecord definition = instance.Process.Definition;
            hierarchy.Insert(0, new JsonObject
            {
                ["processInstanceKey"] = $"{key}",
                ["processDefinitionKey"] = $"{definition.ProcessDefinitionKey}",
                ["processDefinitionName"] = definition.Name ?? definition.ProcessDefinitionId,
            });
            next = instance.ParentProcessInstanceKey;
        }

        return new(200, hierarchy);
    }

    private static CreateInstance ReadCommand(JsonObject? body) => new()
    {
        ProcessDefinitionKey = body.Key("processDefinitionKey"),
        ProcessDefinitionId = body.Text("processDefinitionId"),
        Version = body.Number("processDefinitionVersion"),
        TenantId = body.Text("tenantId"),
        Variables = body.Object("variables"),
        Tags = body.Texts("tags") ?? [],
        BusinessId = body.Text("businessId"),
        StartInstructions = Each(body, "startInstructions", "elementId"),
        EndsAfter = Each(body, "runtimeInstructions", "afterElementId"),
        AwaitCompletion = body.Flag("awaitCompletion") ?? false,
        RequestTimeout = body.Time("requestTimeout") ?? TimeSpan.Zero,
        FetchVariables = body.Texts("fetchVariables") ?? [],
    };

    private static IReadOnlyList<string> Each(JsonObject? body, string list, string property) =>
        body?[list] is JsonArray items ? [.. items.Select(item => item!.AsObject().Text(property)!)] : [];

    private async ValueTask<OperationResult> DeleteAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.DeleteInstanceAsync(request.Key("processInstanceKey"), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }

    private async ValueTask<OperationResult> CancelAsync(OperationRequest request, CancellationToken cancellationToken)
    {
        await engine.CancelInstanceAsync(request.Key("processInstanceKey"), cancellationToken).ConfigureAwait(false);
        return OperationResult.NoContent;
    }
}
