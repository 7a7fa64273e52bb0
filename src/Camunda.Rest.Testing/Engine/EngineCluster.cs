using System.Text.Json;
using System.Text.Json.Nodes;
using Camunda.Rest.Feel;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Batches;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Variables;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine;

/// <summary>
/// The engine as its callers see it: commands that are processed one after the other, and snapshots to read from.
/// A command that is refused throws <see cref="EngineRejectionException"/> and changes nothing. A command's effects are in
/// <see cref="Snapshot"/> before its task completes. JSON that is handed in is copied; JSON that is handed out belongs to the caller.
/// </summary>
internal sealed class EngineCluster : IAsyncDisposable
{
    private readonly CommandQueue _queue = new();
    private readonly EngineComposition _engine;
    private readonly EngineTimer _timer;
    private volatile bool _isDisposed;

    public EngineCluster(TimeProvider time, EngineOptions? options = null)
    {
        Time = time;
        Options = options ?? new();
        _engine = new(time, Options);
        _timer = new(time, () => _engine.Schedules.Wait, () => _queue.Post(Wake));
    }

    public TimeProvider Time { get; }

    public EngineOptions Options { get; }

    /// <summary>Which types of jobs workers ask for.</summary>
    public JobRequests JobRequests { get; } = new();

    /// <summary>Everything that the engine knows, as of the last command; immutable and consistent.</summary>
    public EngineSnapshot Snapshot => _engine.Runner.Snapshot;

    /// <summary>Deploys all resources or none. When the tenant's latest versions are the same, they keep their keys and versions.</summary>
    public async Task<DeploymentRecord> DeployAsync(
        IReadOnlyList<UploadedResource> resources, string? tenantId, CancellationToken cancellationToken)
    {
        DeployableFiles files = DeploymentProcessor.Read(resources, Options.StubsUnsupported);
        foreach (DeployableProcess process in files.Processes)
        {
            foreach (StubTask stub in process.Model.Nodes.Values.OfType<StubTask>())
            {
                Options.OnStub?.Invoke(process.Model.Id, stub.Id, stub.Problem);
            }
        }

        return await SubmitAsync(
            () => _engine.Deployments.Deploy(files, tenantId ?? TenantIds.Default), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes a process definition or another resource for new instances; running ones go on.</summary>
    public Task DeleteResourceAsync(long resourceKey, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Resources.Delete(resourceKey), cancellationToken);

    /// <summary>
    /// Starts an instance. With <see cref="CreateInstance.AwaitCompletion"/> the task completes when the instance does. It is
    /// refused with <see cref="RejectionKind.Timeout"/> when that takes too long; the instance goes on then. It is refused with
    /// <see cref="RejectionKind.InvalidState"/> when the instance is cancelled.
    /// </summary>
    public async Task<CreatedInstance> CreateInstanceAsync(CreateInstance command, CancellationToken cancellationToken)
    {
        (ProcessInstanceRecord instance, ResultWaiter? waiter) =
            await SubmitAsync(() => _engine.Instances.Create(command), cancellationToken).ConfigureAwait(false);
        if (waiter is null)
        {
            return new(instance, []);
        }

        using CancellationTokenRegistration registration =
            cancellationToken.Register(() => PostAbandon(() => _engine.ResultWaits.Abandon(waiter, cancellationToken)));
        return await waiter.Result.ConfigureAwait(false);
    }

    /// <summary>Deletes what a process instance that has ended left behind.</summary>
    public Task DeleteInstanceAsync(long processInstanceKey, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Deletion.Delete(processInstanceKey), cancellationToken);

    /// <summary>Runs a command for each item, and keeps what became of it: a refusal fails the item, and the others go on.</summary>
    public async Task<BatchOperationRecord> RunBatchAsync(
        string type,
        IEnumerable<BatchItem> items,
        Func<long, Task> command,
        CancellationToken cancellationToken)
    {
        DateTimeOffset startDate = Time.GetUtcNow();
        List<(BatchItem Item, string? Error)> results = [];
        foreach (BatchItem item in items)
        {
            string? error = null;
            try
            {
                await command(item.Key).ConfigureAwait(false);
            }
            catch (EngineRejectionException exception)
            {
                error = exception.Message;
            }

            results.Add((item, error));
        }

        return await SubmitAsync(() => _engine.Batches.Add(type, startDate, results), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates or changes a cluster variable.</summary>
    public Task<ClusterVariableRecord> SetClusterVariableAsync(
        ClusterVariableRecord variable, bool mustExist, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.ClusterVariables.Set(variable, mustExist), cancellationToken);

    /// <summary>Deletes a cluster variable.</summary>
    public Task DeleteClusterVariableAsync(ClusterVariableId id, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.ClusterVariables.Delete(id), cancellationToken);

    public Task SuspendInstanceAsync(long processInstanceKey, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Suspensions.Suspend(processInstanceKey), cancellationToken);

    public Task ResumeInstanceAsync(long processInstanceKey, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Suspensions.Resume(processInstanceKey), cancellationToken);

    public Task AssignBusinessIdAsync(long processInstanceKey, string businessId, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Suspensions.AssignBusinessId(processInstanceKey, businessId), cancellationToken);

    public Task<GlobalListenerRecord> SetGlobalListenerAsync(
        GlobalListenerRecord listener, bool mustExist, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.GlobalListeners.Set(listener, mustExist), cancellationToken);

    public Task DeleteGlobalListenerAsync(string id, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.GlobalListeners.Delete(id), cancellationToken);

    public Task MigrateInstanceAsync(MigrateInstance command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Migrations.Migrate(command), cancellationToken);

    public Task ModifyInstanceAsync(ModifyInstance command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Modifications.Modify(command), cancellationToken);

    public Task CancelInstanceAsync(long processInstanceKey, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Instances.Cancel(processInstanceKey), cancellationToken);

    /// <summary>
    /// Locks jobs for a worker. Without any, waits until there is one, for <see cref="ActivateJobs.RequestTimeout"/> at most;
    /// the result is empty then. A cancelled wait locks no job; jobs that were locked before are returned in any case.
    /// </summary>
    public async Task<IReadOnlyList<ActivatedJob>> ActivateJobsAsync(ActivateJobs command, CancellationToken cancellationToken)
    {
        JobWaiter waiter = new(command, cancellationToken);
        JobRequests.Begin(command.Type);
        try
        {
            await SubmitAsync(() => _engine.JobActivation.Activate(waiter), cancellationToken).ConfigureAwait(false);
            using CancellationTokenRegistration registration =
                cancellationToken.Register(() => PostAbandon(() => _engine.JobActivation.Abandon(waiter)));
            return await waiter.Jobs.ConfigureAwait(false);
        }
        finally
        {
            JobRequests.End(command.Type);
        }
    }

    /// <summary>Takes jobs back that did not reach whoever was to have them, unless something has happened to them since.</summary>
    public Task ReturnJobsAsync(IReadOnlyList<ActivatedJob> jobs) =>
        SubmitAsync(() => _engine.JobActivation.Return(jobs), CancellationToken.None);

    /// <summary>Completes a job, locked or not.</summary>
    public Task CompleteJobAsync(CompleteJob command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Jobs.Complete(command), cancellationToken);

    /// <summary>Fails a job: it can be activated again after the back-off, or raises an incident when no retry is left.</summary>
    public Task FailJobAsync(FailJob command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Jobs.Fail(command), cancellationToken);

    /// <summary>Throws a BPMN error from a job: a boundary event of its task catches it, or it raises an incident.</summary>
    public Task ThrowJobErrorAsync(ThrowJobError command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Jobs.ThrowError(command), cancellationToken);

    /// <summary>Changes the parts that are not null.</summary>
    public Task UpdateJobAsync(UpdateJob command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Jobs.Update(command), cancellationToken);

    /// <summary>Begins elements of an ad-hoc sub-process, beside those that go on or in their place.</summary>
    public Task ActivateAdHocAsync(
        long elementInstanceKey, IReadOnlyList<AdHocBeginning> beginnings, bool cancelsRest, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.AdHoc.Activate(elementInstanceKey, beginnings, cancelsRest), cancellationToken);

    /// <summary>Sends a message to those who wait for it, and keeps it for those who come while it lives.</summary>
    public Task<MessageRecord> PublishMessageAsync(SendMessage command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Messages.Publish(command), cancellationToken);

    /// <summary>Sends a message to those who wait for it; refused when nobody does.</summary>
    public Task<CorrelatedMessageRecord> CorrelateMessageAsync(SendMessage command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Messages.Correlate(command), cancellationToken);

    /// <summary>Brings a signal to everyone who waits for it now.</summary>
    public Task<BroadcastedSignal> BroadcastSignalAsync(
        string name, JsonObject? variables, string? tenantId, CancellationToken cancellationToken)
    {
        string tenant = tenantId ?? TenantIds.Default;
        return SubmitAsync(() => new BroadcastedSignal(_engine.Signals.Broadcast(name, tenant, variables), tenant), cancellationToken);
    }

    /// <summary>Starts the processes whose condition these variables fulfil.</summary>
    public Task<EvaluatedConditions> EvaluateConditionsAsync(EvaluateConditions command, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Conditions.Evaluate(command), cancellationToken);

    /// <summary>
    /// Assigns a task; without <paramref name="allowOverride"/> only one that nobody else has. <paramref name="action"/> is
    /// <c>assign</c> by default. The task completes when the listeners are done, as it does for the other commands: it is refused with
    /// <see cref="RejectionKind.InvalidState"/> when one denies, and with <see cref="RejectionKind.Timeout"/> when that takes too long.
    /// </summary>
    public Task AssignUserTaskAsync(
        long userTaskKey, string assignee, bool allowOverride, string? action, CancellationToken cancellationToken) =>
        AwaitListenersAsync(() => _engine.UserTasks.Assign(userTaskKey, assignee, allowOverride, action), cancellationToken);

    public Task UnassignUserTaskAsync(long userTaskKey, CancellationToken cancellationToken) =>
        AwaitListenersAsync(() => _engine.UserTasks.Unassign(userTaskKey), cancellationToken);

    public Task CompleteUserTaskAsync(long userTaskKey, JsonObject? variables, string? action, CancellationToken cancellationToken) =>
        AwaitListenersAsync(() => _engine.UserTasks.Complete(userTaskKey, variables, action), cancellationToken);

    /// <summary>Changes the parts that are not null; an empty text or list clears.</summary>
    public Task UpdateUserTaskAsync(long userTaskKey, UserTaskChanges changes, string? action, CancellationToken cancellationToken) =>
        AwaitListenersAsync(() => _engine.UserTasks.Update(userTaskKey, changes, action), cancellationToken);

    public Task ResolveIncidentAsync(long incidentKey, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Incidents.Resolve(incidentKey), cancellationToken);

    /// <summary>Evaluates a decision, by its key or by the id of its latest version.</summary>
    public Task<DecisionEvaluationRecord> EvaluateDecisionAsync(
        long? key, string? id, string? tenantId, JsonObject? variables, CancellationToken cancellationToken)
    {
        EvaluateDecision command = new(key, id, tenantId, VariableJson.Read(variables ?? (JsonNode)new JsonObject()));
        return SubmitAsync(() => _engine.Decisions.Evaluate(command), cancellationToken);
    }

    /// <summary>Deletes what an evaluation of a decision has left.</summary>
    public Task DeleteDecisionEvaluationAsync(long decisionEvaluationKey, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Decisions.Delete(decisionEvaluationKey), cancellationToken);

    /// <summary>Evaluates an expression with variables, and with those of a scope behind them.</summary>
    public Task<FeelResult> EvaluateExpressionAsync(
        string expression, string? tenantId, long? scopeKey, JsonObject? variables, CancellationToken cancellationToken)
    {
        JsonElement given = VariableJson.Read(variables ?? (JsonNode)new JsonObject());
        return SubmitAsync(
            () => _engine.Expressions.Evaluate(expression, tenantId ?? TenantIds.Default, scopeKey, given), cancellationToken);
    }

    /// <summary>
    /// Sets variables as seen from an element or process instance: in that scope when <paramref name="local"/>, else where each is
    /// defined, and at the top when nowhere.
    /// </summary>
    public Task SetVariablesAsync(long scopeKey, JsonObject variables, bool local, CancellationToken cancellationToken) =>
        SubmitAsync(() => _engine.Instances.SetVariables(scopeKey, variables, local), cancellationToken);

    /// <summary>The clock was advanced: does what is due by now before it returns, also while commands of others run.</summary>
    public void CatchUp() => _queue.Run(Wake);

    /// <summary>The clock was set: does what is due by now.</summary>
    public Task NoticeClockAsync(CancellationToken cancellationToken) => SubmitAsync(() => { }, cancellationToken, isAwake: true);

    /// <summary>When the next timer or back-off of a job is due; null when there is none.</summary>
    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) => SubmitAsync(
        () => _engine.State.DueDates.Keys
            .Where(due => due.Kind is DueKind.Timer or DueKind.JobBackOff)
            .Select(due => (DateTimeOffset?)due.Time)
            .FirstOrDefault(),
        cancellationToken);

    /// <summary>Stops the clock and cancels everyone who still waits. Later commands throw <see cref="ObjectDisposedException"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_isDisposed)
        {
            return;
        }

        TaskCompletionSource done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Post(() =>
        {
            _isDisposed = true;
            _timer.Dispose();
            _engine.State.FailWaiters(new ObjectDisposedException(nameof(EngineCluster)));
            done.SetResult();
        });
        await done.Task.ConfigureAwait(false);
    }

    private async Task AwaitListenersAsync(Func<UserTaskWaiter?> command, CancellationToken cancellationToken)
    {
        if (await SubmitAsync(command, cancellationToken).ConfigureAwait(false) is not { } waiter)
        {
            return;
        }

        using CancellationTokenRegistration registration =
            cancellationToken.Register(() => PostAbandon(() => _engine.OutcomeWaits.Abandon(waiter, cancellationToken)));
        await waiter.Outcome.ConfigureAwait(false);
    }

    private async Task<T> SubmitAsync<T>(Func<T> command, CancellationToken cancellationToken)
    {
        T result = default!;
        await SubmitAsync(() => { result = command(); }, cancellationToken).ConfigureAwait(false);
        return result;
    }

    private async Task SubmitAsync(Action command, CancellationToken cancellationToken, bool isAwake = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        TaskCompletionSource completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _queue.Post(() =>
        {
            try
            {
                Run(command, isAwake);
                completion.SetResult();
            }
            // The caller gets whatever it is; the engine has undone the command and goes on.
            catch (Exception exception)
            {
                completion.SetException(exception);
            }
        });
        await completion.Task.ConfigureAwait(false);
    }

    private void Run(Action command, bool isAwake)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        try
        {
            _engine.Runner.Execute(command);
        }
        finally
        {
            _timer.Set((_engine.Schedules.DueDates.Next, _engine.Schedules.Deadlines.Next), isAwake);
            _engine.Replies.Send();
        }
    }

    private void Wake()
    {
        if (!_isDisposed)
        {
            Run(() => { }, isAwake: true);
        }
    }

    private void PostAbandon(Action abandon) => _queue.Post(() =>
    {
        if (!_isDisposed)
        {
            Run(abandon, isAwake: false);
        }
    });
}
