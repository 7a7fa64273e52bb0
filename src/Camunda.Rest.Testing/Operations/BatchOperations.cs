using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Batches;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Operations.Views;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations;

/// <summary>
/// Batch operations. All items are done when the request responds, so that a batch is complete as soon as it is known, and there is never
/// one to suspend, resume or cancel.
/// </summary>
internal sealed class BatchOperations(EngineCluster engine)
{
    private readonly EntityView<BatchOperationRecord> _view = BatchOperationView.Create();
    private readonly EntityView<DecisionInstanceRecord> _decisions = DecisionInstanceView.Create();
    private readonly EntityView<JobRecord> _jobs = JobView.Create();
    private readonly EntityView<BatchItemRecord> _items = BatchItemView.Create();
    private readonly EntityView<ProcessInstanceRecord> _instances = ProcessInstanceView.Create(() => engine.Snapshot);

    public void Register(OperationTable table) => table
        .Add("getBatchOperation", request => OperationResult.Ok(_view.ToJson(Find(request))))
        .Add("searchBatchOperations", request => EntitySearch.Answer(_view, [.. engine.Snapshot.Batches.Values], request.Body))
        .Add("searchBatchOperationItems", SearchItems)
        .Add("cancelBatchOperation", RefuseChange)
        .Add("suspendBatchOperation", RefuseChange)
        .Add("resumeBatchOperation", RefuseChange)
        .Add(
            "cancelProcessInstancesBatchOperation",
            (request, token) => RunAsync(
                request, "CANCEL_PROCESS_INSTANCE", CancellableInstancesOf, key => engine.CancelInstanceAsync(key, token), token))
        .Add(
            "modifyProcessInstancesBatchOperation",
            (request, token) => RunAsync(
                request,
                "MODIFY_PROCESS_INSTANCE",
                InstancesOf,
                key => engine.ModifyInstanceAsync(new(key) { Moves = ModificationOperations.ReadMoves(request.Body) }, token),
                token))
        .Add(
            "suspendProcessInstancesBatchOperation",
            (request, token) => RunAsync(
                request, "SUSPEND_PROCESS_INSTANCE", InstancesOf, key => engine.SuspendInstanceAsync(key, token), token))
        .Add(
            "resumeProcessInstancesBatchOperation",
            (request, token) => RunAsync(
                request, "RESUME_PROCESS_INSTANCE", InstancesOf, key => engine.ResumeInstanceAsync(key, token), token))
        .Add(
            "updateJobsBatchOperation",
            (request, token) => RunAsync(
                request,
                "UPDATE_JOB",
                JobsOf,
                key => engine.UpdateJobAsync(JobOperations.ReadUpdate(key, request.Body.Object("changeset")), token),
                token))
        .Add(
            "migrateProcessInstancesBatchOperation",
            (request, token) => RunAsync(
                request,
                "MIGRATE_PROCESS_INSTANCE",
                InstancesOf,
                key => engine.MigrateInstanceAsync(
                    ModificationOperations.ReadMigration(key, request.Body.Object("migrationPlan")), token),
                token))
        .Add(
            "resolveIncidentsBatchOperation",
            (request, token) => RunAsync(
                request, "RESOLVE_INCIDENT", IncidentsOf, key => engine.ResolveIncidentAsync(key, token), token))
        .Add(
            "resolveProcessInstanceIncidents",
            (request, token) => RunAsync(
                request, "RESOLVE_INCIDENT", IncidentsOfOne, key => engine.ResolveIncidentAsync(key, token), token))
        .Add(
            "deleteProcessInstancesBatchOperation",
            (request, token) => RunAsync(
                request,
                "DELETE_PROCESS_INSTANCE",
                InstancesOf,
                key => engine.DeleteInstanceAsync(key, token),
                token))
        .Add(
            "deleteDecisionInstancesBatchOperation",
            (request, token) => RunAsync(
                request,
                "DELETE_DECISION_INSTANCE",
                EvaluationsOf,
                key => engine.DeleteDecisionEvaluationAsync(key, token),
                token));

    private async ValueTask<OperationResult> RunAsync(
        OperationRequest request,
        string type,
        Func<OperationRequest, IReadOnlyList<BatchItem>> itemsOf,
        Func<long, Task> command,
        CancellationToken cancellationToken)
    {
        BatchOperationRecord batch =
            await engine.RunBatchAsync(type, itemsOf(request), command, cancellationToken).ConfigureAwait(false);
        return OperationResult.Ok(new() { ["batchOperationKey"] = $"{batch.BatchOperationKey}", ["batchOperationType"] = batch.Type });
    }

    private IReadOnlyList<BatchItem> EvaluationsOf(OperationRequest request)
    {
        Func<DecisionInstanceRecord, bool> matches = FilterCompiler.Compile(_decisions, request.Body.Object("filter"));
        return
        [
            .. engine.Snapshot.DecisionInstances.Values.Where(matches)
                .DistinctBy(decision => decision.DecisionEvaluationKey)
                .Select(decision => new BatchItem(decision.DecisionEvaluationKey, decision.Element?.Process)),
        ];
    }

    private IReadOnlyList<BatchItem> InstancesOf(OperationRequest request) =>
        [.. Instances(request).Select(instance => new BatchItem(instance.Process.ProcessInstanceKey, instance.Process))];

    private IReadOnlyList<BatchItem> JobsOf(OperationRequest request)
    {
        // A changeset without a change is rejected before anything is counted.
        _ = JobOperations.ReadUpdate(0, request.Body.Object("changeset"));
        Func<JobRecord, bool> matches = FilterCompiler.Compile(_jobs, request.Body.Object("filter"));
        return
        [
            .. engine.Snapshot.Jobs.Values.Where(job => job.Phase != JobPhase.Ended && matches(job))
                .Select(job => new BatchItem(job.JobKey, job.Process)),
        ];
    }

    // As in the real cluster: called instances are cancelled with their root instances.
    private IReadOnlyList<BatchItem> CancellableInstancesOf(OperationRequest request) =>
    [
        .. Instances(request)
            .Where(instance => instance is { State: var state, ParentProcessInstanceKey: null } && state == ProcessInstanceState.Active)
            .Select(instance => new BatchItem(instance.Process.ProcessInstanceKey, instance.Process)),
    ];

    private IReadOnlyList<BatchItem> IncidentsOf(OperationRequest request)
    {
        HashSet<long> instances = [.. Instances(request).Select(instance => instance.Process.ProcessInstanceKey)];
        return ActiveIncidents(instances);
    }

    private IReadOnlyList<BatchItem> IncidentsOfOne(OperationRequest request)
    {
        long key = request.Key("processInstanceKey");
        _ = engine.Snapshot.ProcessInstances.Get("process instance", key);
        return ActiveIncidents(new HashSet<long> { key });
    }

    private IReadOnlyList<BatchItem> ActiveIncidents(HashSet<long> instances) =>
    [
        .. engine.Snapshot.Incidents.Values
            .Where(incident => incident.State == IncidentState.Active && instances.Contains(incident.Process.ProcessInstanceKey))
            .Select(incident => new BatchItem(incident.IncidentKey, incident.Process)),
    ];

    private List<ProcessInstanceRecord> Instances(OperationRequest request)
    {
        Func<ProcessInstanceRecord, bool> matches = FilterCompiler.Compile(_instances, request.Body.Object("filter"));
        return [.. engine.Snapshot.ProcessInstances.Values.Where(matches)];
    }

    private OperationResult SearchItems(OperationRequest request) => EntitySearch.Answer(
        _items,
        [.. engine.Snapshot.Batches.Values.SelectMany(batch => batch.Items)],
        request.Body);

    private OperationResult RefuseChange(OperationRequest request)
    {
        BatchOperationRecord batch = Find(request);
        throw ProblemException.NotFound(
            $"The batch operation {batch.BatchOperationKey} is complete; there is no active one with this key.");
    }

    private BatchOperationRecord Find(OperationRequest request) =>
        long.TryParse(request.PathValues["batchOperationKey"], out long key)
            ? engine.Snapshot.Batches.Get("batch operation", key)
            : throw ProblemException.NotFound($"There is no batch operation with the key {request.PathValues["batchOperationKey"]}.");
}
