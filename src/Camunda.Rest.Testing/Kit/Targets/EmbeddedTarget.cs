using System.Globalization;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>The cluster inside the process: nothing in it happens that the kit cannot see.</summary>
internal sealed class EmbeddedTarget(
    EngineCluster engine, TestClusterClock clock, Func<CamundaClient> createClient, Func<bool> hasStopped, ClientWorkers workers)
    : ITestTarget
{
    public bool IsConsistent => true;

    public bool HasStopped => hasStopped();

    public bool ShowsTimers => true;

    public DateTimeOffset Now => clock.UtcNow;

    public CamundaClient CreateClient() => createClient();

    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) => engine.FindNextDueAsync(cancellationToken);

    public IReadOnlyList<PendingTimer> TimersOf(ProcessInstanceKey processInstanceKey)
    {
        long key = NumberOf(processInstanceKey.Value);
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

    public long? CompletionOrderOf(ElementInstanceKey elementInstanceKey) =>
        engine.Snapshot.ElementInstances.TryGetValue(NumberOf(elementInstanceKey.Value), out ElementInstanceRecord? element)
            ? element.EndOrder
            : null;

    public bool MayChange(IReadOnlyCollection<ProcessInstanceKey> processInstanceKeys)
    {
        HashSet<long> keys =
        [
            .. processInstanceKeys.Select(key => NumberOf(key.Value)),
        ];
        IReadOnlyCollection<JobRecord> jobs = [.. engine.Snapshot.Jobs.Values];
        return jobs.Any(job => keys.Contains(job.Process.ProcessInstanceKey)
            && (job.Phase == JobPhase.Activated || (job.Phase == JobPhase.Activatable && HasWorker(job.Type))));

        // A worker that has just been started, or is busy with other jobs of the type, asks for the next one later.
        bool HasWorker(string type) => engine.JobRequests.Has(type)
            || workers.Has(type)
            || jobs.Any(job => job.Type == type && job.Phase == JobPhase.Activated);
    }

    public async Task AdvanceAsync(CamundaClient client, TimeSpan time, CancellationToken cancellationToken)
    {
        clock.Advance(time);

        // What is due by now has happened when this returns.
        await engine.NoticeClockAsync(cancellationToken).ConfigureAwait(false);
    }

    public Task ReleaseClockAsync(CamundaClient client, CancellationToken cancellationToken) => Task.CompletedTask;

    private static long NumberOf(string key) => long.Parse(key, CultureInfo.InvariantCulture);
}
