using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>The cluster inside the process: nothing in it happens that the kit cannot see.</summary>
internal sealed class EmbeddedTarget(EngineCluster engine, TestClusterClock clock, Func<CamundaClient> createClient) : ITestTarget
{
    public bool IsConsistent => true;

    public bool ShowsTimers => true;

    public DateTimeOffset Now => clock.UtcNow;

    public CamundaClient CreateClient() => createClient();

    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) => engine.FindNextDueAsync(cancellationToken);

    public IReadOnlyList<PendingTimer> TimersOf(ProcessInstanceKey processInstanceKey)
    {
        long key = long.Parse(processInstanceKey.Value, System.Globalization.CultureInfo.InvariantCulture);
        EngineSnapshot snapshot = engine.Snapshot;
        return
        [
            .. snapshot.Timers.Values
                .Where(timer => timer.OwnerKey is { } owner
                    && (owner == key || (snapshot.ElementInstances.TryGetValue(owner, out ElementInstanceRecord? element)
                        && element.Process.ProcessInstanceKey == key)))
                .OrderBy(timer => timer.Plan.Due)
                .Select(timer => new PendingTimer(ElementId.Parse(timer.Event.Id), timer.Plan.Due)),
        ];
    }

    public bool MayChange(IReadOnlyCollection<ProcessInstanceKey> processInstanceKeys)
    {
        HashSet<long> keys =
        [
            .. processInstanceKeys.Select(key => long.Parse(key.Value, System.Globalization.CultureInfo.InvariantCulture)),
        ];
        return engine.Snapshot.Jobs.Values.Any(job => keys.Contains(job.Process.ProcessInstanceKey)
            && (job.Phase == JobPhase.Activated || (job.Phase == JobPhase.Activatable && engine.JobRequests.Has(job.Type))));
    }

    public async Task AdvanceToAsync(CamundaClient client, DateTimeOffset time, CancellationToken cancellationToken)
    {
        TimeSpan left = time - clock.UtcNow;
        if (left > TimeSpan.Zero)
        {
            clock.Advance(left);
        }

        // What is due by now has happened when this returns.
        await engine.NoticeClockAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task ReleaseClockAsync(CamundaClient client, CancellationToken cancellationToken) => Task.CompletedTask;
}
