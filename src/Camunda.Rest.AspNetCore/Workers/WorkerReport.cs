using Camunda.Rest.Workers;

namespace Camunda.Rest.AspNetCore;

/// <summary>The state of a worker in JSON.</summary>
/// <param name="Type">The job type.</param>
/// <param name="Client">The name of the client; null for the client without a name.</param>
/// <param name="Status"><c>running</c>, <c>paused</c>, <c>stopping</c>, <c>stopped</c> or <c>notRunning</c>.</param>
/// <param name="Running">The number of jobs that are being handled or delivered.</param>
/// <param name="Queued">The number of locked jobs that wait for a slot.</param>
/// <param name="Capacity">The number of jobs that may be handled concurrently.</param>
/// <param name="LastPoll">When the response to the last poll arrived.</param>
/// <param name="LastFailure">Why the last poll failed; null when it succeeded.</param>
/// <param name="Completed">The number of completed jobs since the start.</param>
/// <param name="Failed">The number of failed jobs since the start.</param>
/// <param name="BpmnErrors">The number of BPMN errors since the start.</param>
/// <param name="Undelivered">The number of outcomes that could not be delivered since the start.</param>
/// <param name="LocksLost">The number of lost locks since the start.</param>
/// <param name="Restarts">How often a loop of the worker was restarted.</param>
internal sealed record WorkerReport(
    string Type,
    string? Client,
    string Status,
    int Running,
    int Queued,
    int Capacity,
    DateTimeOffset? LastPoll,
    string? LastFailure,
    long Completed,
    long Failed,
    long BpmnErrors,
    long Undelivered,
    long LocksLost,
    long Restarts)
{
    public static WorkerReport Of(JobWorker worker, string? client)
    {
        var state = worker.State;
        return new WorkerReport(
            worker.Type,
            client,
            NameOf(state.Status),
            state.Active,
            state.Waiting,
            state.Limit,
            state.LastPoll,
            state.LastError is { } error ? Describe(error) : null,
            state.Completed,
            state.Failed,
            state.Errors,
            state.Undelivered,
            state.LocksLost,
            state.Restarts);
    }

    /// <summary>Describes a registered worker that does not run: it is turned off, or the host has not started or is stopping.</summary>
    public static WorkerReport NotRunning(string type, string? client) =>
        new(type, client, "notRunning", 0, 0, 0, null, null, 0, 0, 0, 0, 0, 0);

    private static string NameOf(JobWorkerStatus status) => status switch
    {
        JobWorkerStatus.Running => "running",
        JobWorkerStatus.Paused => "paused",
        JobWorkerStatus.Stopping => "stopping",
        _ => "stopped",
    };

    /// <summary>Messages of the client are redacted; those of other exceptions may contain anything.</summary>
    private static string Describe(Exception error) => error is CamundaException ? ExceptionText.Describe(error) : error.GetType().Name;
}
