namespace Camunda.Rest.Workers;

/// <summary>The state of a worker at one moment.</summary>
/// <param name="Status">Whether the worker polls for jobs.</param>
/// <param name="Active">The number of jobs that are being handled or delivered.</param>
/// <param name="Waiting">The number of jobs that are locked and wait for a slot.</param>
/// <param name="Limit">The number of jobs that may be handled concurrently.</param>
/// <param name="LastPoll">When the response to the last poll arrived; null before the first.</param>
/// <param name="LastError">Why the last poll, or the polling loop, failed; null when the last poll succeeded.</param>
/// <param name="Completed">The number of completed jobs since the start.</param>
/// <param name="Failed">The number of failed jobs since the start.</param>
/// <param name="Errors">The number of BPMN errors since the start.</param>
/// <param name="Undelivered">The number of outcomes that could not be delivered since the start.</param>
/// <param name="LocksLost">The number of lost locks since the start.</param>
/// <param name="Restarts">
/// How often a loop of the worker was restarted after an unexpected exception; report any value above 0 as a defect.
/// </param>
public sealed record JobWorkerState(
    JobWorkerStatus Status,
    int Active,
    int Waiting,
    int Limit,
    DateTimeOffset? LastPoll,
    Exception? LastError,
    long Completed,
    long Failed,
    long Errors,
    long Undelivered,
    long LocksLost,
    long Restarts)
{
    /// <summary>The number of free slots.</summary>
    public int Free => Math.Max(0, Limit - Active);

    /// <summary>Whether all slots are in use and jobs wait.</summary>
    public bool IsSaturated => Free == 0 && Waiting > 0;
}
