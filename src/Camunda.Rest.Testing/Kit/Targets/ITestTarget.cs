namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>The cluster that a test runs on, as far as the API does not do what a test needs.</summary>
internal interface ITestTarget
{
    /// <summary>Whether a search shows at once what a command did.</summary>
    bool IsConsistent { get; }

    /// <summary>The time in the cluster.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Whether <see cref="TimersOf"/> shows the timers.</summary>
    bool ShowsTimers { get; }

    CamundaClient CreateClient();

    /// <summary>When the next timer or back-off is due; null when there is none, or when the cluster does not show it.</summary>
    Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken);

    /// <summary>The running timers of a process instance.</summary>
    IReadOnlyList<PendingTimer> TimersOf(ProcessInstanceKey processInstanceKey);

    /// <summary>
    /// Whether someone other than the test may change these process instances any time: a worker has a job of theirs, or asks for one.
    /// </summary>
    bool MayChange(IReadOnlyCollection<ProcessInstanceKey> processInstanceKeys);

    /// <summary>Moves the time of the cluster forward.</summary>
    Task AdvanceToAsync(CamundaClient client, DateTimeOffset time, CancellationToken cancellationToken);

    /// <summary>Lets the clock run again where <see cref="AdvanceToAsync"/> has stopped it.</summary>
    Task ReleaseClockAsync(CamundaClient client, CancellationToken cancellationToken);
}
