using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>What is due by the clock of the cluster, and how long requests wait, which goes on while that clock is pinned.</summary>
internal sealed class Schedules(EngineState state, EngineClock clock)
{
    public Schedule DueDates { get; } = new(state.DueDates, () => clock.Now);

    public Schedule Deadlines { get; } = new(state.Deadlines, () => clock.Passed);

    /// <summary>How long until something is due, by the clock as it stands now; null when nothing is.</summary>
    public TimeSpan? Wait => clock.Until(DueDates.Next, Deadlines.Next);

    /// <summary>The schedule whose next entry is due longest; null when nothing is due.</summary>
    public Schedule? FindOverdue()
    {
        Schedule next = Deadlines.Overdue > (DueDates.Overdue ?? TimeSpan.MinValue) ? Deadlines : DueDates;
        return next.Overdue >= TimeSpan.Zero ? next : null;
    }
}
