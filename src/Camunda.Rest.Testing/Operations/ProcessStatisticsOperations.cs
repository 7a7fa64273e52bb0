using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Counts active process instances, their incidents and their message subscriptions; lists the names of variables.</summary>
internal sealed class ProcessStatisticsOperations(EngineCluster engine)
{
    private readonly EntityView<MessageSubscriptionRecord> _subscriptions = MessageSubscriptionView.Create();

    public void Register(OperationTable table) => table
        .Add("getProcessInstanceStatisticsByDefinition", CountErrorsByDefinition)
        .Add("getProcessInstanceStatisticsByError", CountByError)
        .Add("getProcessDefinitionInstanceStatistics", CountByProcess)
        .Add("getProcessDefinitionInstanceVersionStatistics", CountByVersion)
        .Add("getProcessDefinitionMessageSubscriptionStatistics", CountSubscriptions)
        .Add("searchProcessDefinitionVariableNames", SearchNames);

    private static EntityView<Counted<ProcessDefinitionRecord>> DefinitionView(string nameField) =>
        new EntityView<Counted<ProcessDefinitionRecord>>("key")
            .SearchedBy("key", FieldKind.Key, row => [row.Rank])
            .Text("processDefinitionId", row => row.Group.ProcessDefinitionId)
            .Key("processDefinitionKey", row => row.Group.ProcessDefinitionKey)
            .Text(nameField, row => row.Group.Name)
            .Number("processDefinitionVersion", row => row.Group.Version)
            .Text("tenantId", row => row.Group.TenantId);

    private OperationResult CountErrorsByDefinition(OperationRequest request)
    {
        long hash = request.Body!["filter"]!["errorHashCode"]!.GetValue<long>();
        EngineSnapshot snapshot = engine.Snapshot;
        Counted<ProcessDefinitionRecord>[] rows =
        [
            .. ActiveIncidents(snapshot)
                .Where(incident => ProcessInstanceView.HashCode(incident.ErrorMessage) == hash)
                .GroupBy(incident => incident.Process.Definition.ProcessDefinitionKey)
                .Select((group, rank) =>
                    new Counted<ProcessDefinitionRecord>(rank, group.First().Process.Definition, CountInstances(group), 0)),
        ];
        EntityView<Counted<ProcessDefinitionRecord>> view = new EntityView<Counted<ProcessDefinitionRecord>>("key")
            .SearchedBy("key", FieldKind.Key, row => [row.Rank])
            .Text("processDefinitionId", row => row.Group.ProcessDefinitionId)
            .Key("processDefinitionKey", row => row.Group.ProcessDefinitionKey)
            .Text("processDefinitionName", row => row.Group.Name ?? row.Group.ProcessDefinitionId)
            .Number("processDefinitionVersion", row => row.Group.Version)
            .Text("tenantId", row => row.Group.TenantId)
            .Number("activeInstancesWithErrorCount", row => row.First);
        return EntitySearch.Answer(view, rows, Unfiltered(request));
    }

    private OperationResult CountByError(OperationRequest request)
    {
        Counted<string>[] rows =
        [
            .. ActiveIncidents(engine.Snapshot)
                .GroupBy(incident => incident.ErrorMessage, StringComparer.Ordinal)
                .Select((group, rank) => new Counted<string>(rank, group.Key, CountInstances(group), 0)),
        ];
        EntityView<Counted<string>> view = new EntityView<Counted<string>>("key")
            .SearchedBy("key", FieldKind.Key, row => [row.Rank])
            .Number("errorHashCode", row => ProcessInstanceView.HashCode(row.Group))
            .Text("errorMessage", row => row.Group)
            .Number("activeInstancesWithErrorCount", row => row.First);
        return EntitySearch.Answer(view, rows, Unfiltered(request));
    }

    private OperationResult CountByProcess(OperationRequest request)
    {
        EngineSnapshot snapshot = engine.Snapshot;
        Counted<ProcessDefinitionRecord>[] rows =
        [
            .. snapshot.ProcessInstances.Values
                .Where(instance => instance.State == ProcessInstanceState.Active)
                .GroupBy(instance => (instance.Process.TenantId, instance.Process.Definition.ProcessDefinitionId))
                .Select((group, rank) => Count(rank, LatestOf(snapshot, group.First().Process.Definition), group)),
        ];
        EntityView<Counted<ProcessDefinitionRecord>> view = WithCounts(DefinitionView("latestProcessDefinitionName"))
            .Flag("hasMultipleVersions", row => VersionsOf(snapshot, row.Group).Skip(1).Any());
        return EntitySearch.Answer(view, rows, Unfiltered(request));
    }

    private OperationResult CountByVersion(OperationRequest request)
    {
        string id = request.Body!["filter"]!["processDefinitionId"]!.GetValue<string>();
        string? tenantId = request.Body["filter"]!["tenantId"]?.GetValue<string>();
        Counted<ProcessDefinitionRecord>[] rows =
        [
            .. engine.Snapshot.ProcessInstances.Values
                .Where(instance => instance.State == ProcessInstanceState.Active
                    && instance.Process.Definition.ProcessDefinitionId == id
                    && (tenantId is null || instance.Process.TenantId == tenantId))
                .GroupBy(instance => instance.Process.Definition.ProcessDefinitionKey)
                .Select((group, rank) => Count(rank, group.First().Process.Definition, group)),
        ];
        return EntitySearch.Answer(WithCounts(DefinitionView("processDefinitionName")), rows, Unfiltered(request));
    }

    private OperationResult CountSubscriptions(OperationRequest request)
    {
        Func<MessageSubscriptionRecord, bool> matches = FilterCompiler.Compile(_subscriptions, request.Body.Object("filter"));
        Counted<ProcessDefinitionRecord>[] rows =
        [
            .. engine.Snapshot.MessageSubscriptions.Values
                .Where(subscription => subscription is { IsOpen: true, Process: not null } && matches(subscription))
                .GroupBy(subscription => subscription.Definition.ProcessDefinitionKey)
                .Select((group, rank) => new Counted<ProcessDefinitionRecord>(
                    rank,
                    group.First().Definition,
                    group.Select(subscription => subscription.Process!.ProcessInstanceKey).Distinct().Count(),
                    group.Count())),
        ];
        EntityView<Counted<ProcessDefinitionRecord>> view = DefinitionView("processDefinitionName")
            .Number("processInstancesWithActiveSubscriptions", row => row.First)
            .Number("activeSubscriptions", row => row.Second);
        return EntitySearch.Answer(view, rows, Unfiltered(request));
    }

    private OperationResult SearchNames(OperationRequest request)
    {
        long key = request.Key("processDefinitionKey");
        Counted<string>[] rows =
        [
            .. engine.Snapshot.Variables.Values
                .Where(variable => variable.Process.Definition.ProcessDefinitionKey == key)
                .Select(variable => variable.Name)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select((name, rank) => new Counted<string>(rank, name, 0, 0)),
        ];
        EntityView<Counted<string>> view = new EntityView<Counted<string>>("key")
            .SearchedBy("key", FieldKind.Key, row => [row.Rank])
            .Text("name", row => row.Group);
        return EntitySearch.Answer(view, rows, request.Body);
    }

    private static EntityView<Counted<ProcessDefinitionRecord>> WithCounts(EntityView<Counted<ProcessDefinitionRecord>> view) => view
        .Number("activeInstancesWithIncidentCount", row => row.First)
        .Number("activeInstancesWithoutIncidentCount", row => row.Second);

    private static Counted<ProcessDefinitionRecord> Count(
        int rank, ProcessDefinitionRecord definition, IEnumerable<ProcessInstanceRecord> instances) =>
        new(rank, definition, instances.Count(instance => instance.HasIncident), instances.Count(instance => !instance.HasIncident));

    private static IEnumerable<ProcessDefinitionRecord> VersionsOf(EngineSnapshot snapshot, ProcessDefinitionRecord definition) =>
        snapshot.ProcessDefinitions.Values.Where(other =>
            other.ProcessDefinitionId == definition.ProcessDefinitionId && other.TenantId == definition.TenantId && !other.IsDeleted);

    private static ProcessDefinitionRecord LatestOf(EngineSnapshot snapshot, ProcessDefinitionRecord definition) =>
        VersionsOf(snapshot, definition).MaxBy(version => version.Version) ?? definition;

    private static IEnumerable<IncidentRecord> ActiveIncidents(EngineSnapshot snapshot) =>
        snapshot.Incidents.Values.Where(incident => incident.State == IncidentState.Active);

    private static int CountInstances(IEnumerable<IncidentRecord> incidents) =>
        incidents.Select(incident => incident.Process.ProcessInstanceKey).Distinct().Count();

    // The filter selects what is counted, not the counts.
    private static System.Text.Json.Nodes.JsonObject? Unfiltered(OperationRequest request)
    {
        System.Text.Json.Nodes.JsonObject? body = request.Body?.DeepClone().AsObject();
        body?.Remove("filter");
        return body;
    }

    private sealed record Counted<T>(long Rank, T Group, long First, long Second);
}
