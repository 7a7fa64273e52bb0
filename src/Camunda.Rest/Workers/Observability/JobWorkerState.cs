namespace Camunda.Rest.Workers;

/// <summary>How a worker stands at one moment.</summary>
/// <param name="Status">Whether it takes jobs.</param>
/// <param name="Active">The jobs that are worked or whose outcomes are delivered.</param>
/// <param name="Waiting">The jobs that are locked and wait for a place.</param>
/// <param name="Limit">How many jobs may be worked at the same time.</param>
/// <param name="LastPoll">When the last poll was answered; null before the first.</param>
/// <param name="LastError">Why the last poll or the polling itself failed; null when the last poll succeeded.</param>
/// <param name="Completed">The jobs that were completed since the start.</param>
/// <param name="Failed">The jobs that were failed since the start.</param>
/// <param name="Errors">The BPMN errors that were thrown since the start.</param>
/// <param name="Undelivered">The outcomes that could not be delivered since the start.</param>
/// <param name="LocksLost">The locks that were lost since the start.</param>
/// <param name="Restarts">How often a part of the worker ended by an exception that nobody foresaw and was restarted; anything above 0 is worth a report.</param>
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
    /// <summary>How many more jobs can be worked at once.</summary>
    public int Free => Math.Max(0, Limit - Active);

    /// <summary>Whether every place is taken and jobs wait.</summary>
    public bool IsSaturated => Free == 0 && Waiting > 0;
}
