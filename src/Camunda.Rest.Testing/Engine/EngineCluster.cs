using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine;

/// <summary>
/// The engine as its callers see it: commands that are processed one after the other, and snapshots to read from.
/// A command that is refused throws <see cref="EngineRejectionException"/> and changes nothing. A command's effects are in
/// <see cref="Snapshot"/> before its task completes. JSON that is handed in is copied; JSON that is handed out belongs to the caller.
/// </summary>
internal sealed class EngineCluster(TimeProvider time, EngineOptions? options = null) : IAsyncDisposable
{
    public TimeProvider Time { get; } = time;

    public EngineOptions Options { get; } = options ?? new();

    /// <summary>Everything that the engine knows, as of the last command; immutable and consistent.</summary>
    public EngineSnapshot Snapshot => throw new NotImplementedException();

    /// <summary>Deploys all resources or none. A resource that the tenant's latest version already has keeps its key and version.</summary>
    public Task<DeploymentRecord> DeployAsync(IReadOnlyList<DeploymentResource> resources, string? tenantId, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>
    /// Starts an instance. With <see cref="CreateInstance.AwaitCompletion"/> the task completes when the instance does, and is
    /// refused with <see cref="RejectionKind.Timeout"/> when it takes too long; the instance goes on then.
    /// </summary>
    public Task<CreatedInstance> CreateInstanceAsync(CreateInstance command, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task CancelInstanceAsync(long processInstanceKey, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Locks jobs for a worker. Without any, waits until there is one, for <see cref="ActivateJobs.RequestTimeout"/> at most;
    /// the result is empty then. A cancelled wait locks no job.
    /// </summary>
    public Task<IReadOnlyList<ActivatedJob>> ActivateJobsAsync(ActivateJobs command, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Completes a job, locked or not. A <paramref name="result"/> is refused: only listener jobs take one.</summary>
    public Task CompleteJobAsync(long jobKey, JsonObject? variables, JsonObject? result, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Fails a job: it can be activated again after the back-off, or raises an incident when no retry is left.</summary>
    public Task FailJobAsync(FailJob command, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Throws a BPMN error from a job; nothing catches one yet, so it raises an incident.</summary>
    public Task ThrowJobErrorAsync(ThrowJobError command, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Changes the parts that are not null.</summary>
    public Task UpdateJobAsync(UpdateJob command, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Assigns a task; without <paramref name="allowOverride"/> only one that has no assignee. <paramref name="action"/> is <c>assign</c> by default.</summary>
    public Task AssignUserTaskAsync(long userTaskKey, string assignee, bool allowOverride, string? action, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public Task UnassignUserTaskAsync(long userTaskKey, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task CompleteUserTaskAsync(long userTaskKey, JsonObject? variables, string? action, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Changes the parts that are not null; an empty text or list clears.</summary>
    public Task UpdateUserTaskAsync(long userTaskKey, UserTaskChanges changes, string? action, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    public Task ResolveIncidentAsync(long incidentKey, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Sets variables as seen from an element or process instance: in that scope when <paramref name="local"/>, else where each is
    /// defined, and at the top when nowhere.
    /// </summary>
    public Task SetVariablesAsync(long scopeKey, JsonObject variables, bool local, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Ends the clock and cancels everyone who still waits.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
