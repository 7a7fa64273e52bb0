namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>The cluster that a test runs on, as far as the API does not do what a test needs.</summary>
internal interface ITestTarget
{
    /// <summary>Whether a search shows at once what a command did.</summary>
    bool IsConsistent { get; }

    /// <summary>Whether it was stopped in this process: nothing is left to do.</summary>
    bool HasStopped { get; }

    /// <summary>The time in the cluster.</summary>
    DateTimeOffset Now { get; }

    /// <summary>Whether <see cref="TimersOf"/> shows the timers.</summary>
    bool ShowsTimers { get; }

    CamundaClient CreateClient();

    /// <summary>When the next timer or back-off is due; null when there is none, or when the cluster does not show it.</summary>
    Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken);

    /// <summary>The running timers of a process instance.</summary>
    IReadOnlyList<PendingTimer> TimersOf(ProcessInstanceKey processInstanceKey);

    /// <summary>A number by which element instances are in the order of their completion; null where it is not known.</summary>
    long? CompletionOrderOf(ElementInstanceKey elementInstanceKey);

    /// <summary>
    /// Whether someone other than the test may change these process instances any time: a worker has a job of theirs or of what they call,
    /// or asks for one, or a timer is due.
    /// </summary>
    bool MayChange(IReadOnlyCollection<ProcessInstanceKey> processInstanceKeys);

    /// <summary>Moves the time of the cluster forward.</summary>
    Task AdvanceAsync(CamundaClient client, TimeSpan time, CancellationToken cancellationToken);

    /// <summary>Lets the clock run again where <see cref="AdvanceAsync"/> has stopped it, once no other test needs it.</summary>
    Task ReleaseClockAsync(CamundaClient client, CancellationToken cancellationToken);
}
