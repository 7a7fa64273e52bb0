using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Counts of what process instances did.</summary>
internal sealed class StatisticsOperations(EngineCluster engine)
{
    private readonly EntityView<ProcessInstanceRecord> _instances = ProcessInstanceView.Create(() => engine.Snapshot);

    public void Register(OperationTable table) => table
        .Add("getProcessInstanceSequenceFlows", GetSequenceFlows)
        .Add("getProcessInstanceStatistics", GetOfInstance)
        .Add("getProcessDefinitionStatistics", GetOfDefinition)
        .Add("getUsageMetrics", GetUsage);

    private OperationResult GetSequenceFlows(OperationRequest request)
    {
        long key = request.Key("processInstanceKey");
        return Items(engine.Snapshot.SequenceFlows.Values
            .Where(flow => flow.Process.ProcessInstanceKey == key)
            .DistinctBy(flow => flow.SequenceFlowId)
            .Select(flow => new JsonObject
            {
                ["sequenceFlowId"] = $"{key}_{flow.SequenceFlowId}",
                ["processInstanceKey"] = $"{key}",
                ["rootProcessInstanceKey"] = $"{flow.Process.RootProcessInstanceKey}",
                ["processDefinitionKey"] = $"{flow.Process.Definition.ProcessDefinitionKey}",
                ["processDefinitionId"] = flow.Process.Definition.ProcessDefinitionId,
                ["elementId"] = flow.SequenceFlowId,
                ["tenantId"] = flow.Process.TenantId,
            }));
    }

    private OperationResult GetOfInstance(OperationRequest request)
    {
        long key = request.Key("processInstanceKey");
        return Items(Count(engine.Snapshot.FlowNodeInstances.Where(element => element.Process.ProcessInstanceKey == key)));
    }

    private OperationResult GetOfDefinition(OperationRequest request)
    {
        long key = request.Key("processDefinitionKey");
        Func<ProcessInstanceRecord, bool> matches = FilterCompiler.Compile(_instances, request.Body.Object("filter"));
        HashSet<long> instances =
        [
            .. engine.Snapshot.ProcessInstances.Values
                .Where(instance => instance.Process.Definition.ProcessDefinitionKey == key && matches(instance))
                .Select(instance => instance.Process.ProcessInstanceKey),
        ];
        return Items(Count(
            engine.Snapshot.FlowNodeInstances.Where(element => instances.Contains(element.Process.ProcessInstanceKey))));
    }

    /// <summary>How often each element is active, waits for help, is complete or was terminated.</summary>
    private static IEnumerable<JsonObject> Count(IEnumerable<ElementInstanceRecord> elements) => elements
        .GroupBy(element => element.ElementId, StringComparer.Ordinal)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => new JsonObject
        {
            ["elementId"] = group.Key,
            ["active"] = group.Count(element => element is { State.Value: ElementInstanceState.Values.Active, HasIncident: false }),
            ["incidents"] = group.Count(element => element is { State.Value: ElementInstanceState.Values.Active, HasIncident: true }),
            ["completed"] = group.Count(element => element.State == ElementInstanceState.Completed),
            ["canceled"] = group.Count(element => element.State == ElementInstanceState.Terminated),
        });

    private OperationResult GetUsage(OperationRequest request)
    {
        DateTimeOffset from = Moment(request, "startTime");
        DateTimeOffset to = Moment(request, "endTime");
        string? tenantId = request.QueryText("tenantId");
        ProcessInstanceRecord[] instances =
        [
            .. engine.Snapshot.ProcessInstances.Values.Where(instance => instance.StartDate >= from
                && instance.StartDate < to
                && (tenantId is null || instance.Process.TenantId == tenantId)),
        ];
        UserTaskRecord[] tasks =
        [
            .. engine.Snapshot.UserTasks.Values.Where(task => task.Assignee is not null
                && task.CreationDate >= from
                && task.CreationDate < to
                && (tenantId is null || task.Process.TenantId == tenantId)),
        ];
        DecisionInstanceRecord[] decisions =
        [
            .. engine.Snapshot.DecisionInstances.Values.Where(decision => decision.EvaluationDate >= from
                && decision.EvaluationDate < to
                && (tenantId is null || decision.Definition.TenantId == tenantId)),
        ];
        JsonObject tenants = [];
        if (request.QueryFlag("withTenants", fallback: false))
        {
            foreach (string tenant in instances.Select(instance => instance.Process.TenantId).Distinct(StringComparer.Ordinal))
            {
                tenants[tenant] = Usage(
                    [.. instances.Where(instance => instance.Process.TenantId == tenant)],
                    [.. decisions.Where(decision => decision.Definition.TenantId == tenant)],
                    [.. tasks.Where(task => task.Process.TenantId == tenant)]);
            }
        }

        JsonObject usage = Usage(instances, decisions, tasks);
        usage["activeTenants"] = instances.Select(instance => instance.Process.TenantId).Distinct(StringComparer.Ordinal).Count();
        usage["tenants"] = tenants;
        return OperationResult.Ok(usage);
    }

    private static JsonObject Usage(ProcessInstanceRecord[] instances, DecisionInstanceRecord[] decisions, UserTaskRecord[] tasks) => new()
    {
        ["processInstances"] = instances.Length,
        ["decisionInstances"] = decisions.Length,
        ["assignees"] = tasks.Select(task => task.Assignee).Distinct(StringComparer.Ordinal).Count(),
    };

    private static DateTimeOffset Moment(OperationRequest request, string name) =>
        DateTimeOffset.Parse(request.QueryText(name)!, System.Globalization.CultureInfo.InvariantCulture);

    private static OperationResult Items(IEnumerable<JsonObject> items) =>
        OperationResult.Ok(new() { ["items"] = new JsonArray([.. items]) });
}
