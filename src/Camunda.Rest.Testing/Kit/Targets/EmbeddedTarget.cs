using System.Globalization;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Timers;

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
        EngineSnapshot snapshot = engine.Snapshot;
        HashSet<long> keys =
        [
            .. processInstanceKeys.Select(key => NumberOf(key.Value)),
        ];

        // What they call too, as of now: a job that ends may start a called instance at the same time. Callers have the lower keys.
        foreach (ProcessInstanceRecord instance in snapshot.ProcessInstances.Values)
        {
            if (instance.ParentProcessInstanceKey is { } caller && keys.Contains(caller))
            {
                keys.Add(instance.Process.ProcessInstanceKey);
            }
        }

        IReadOnlyCollection<JobRecord> jobs = [.. snapshot.Jobs.Values];
        return jobs.Any(job => keys.Contains(job.Process.ProcessInstanceKey) && IsAtWork(job)) || snapshot.Timers.Values.Any(Rings);

        bool IsAtWork(JobRecord job) => job.Phase switch
        {
            JobPhase.Activated => true,
            JobPhase.Activatable => HasWorker(job.Type),
            JobPhase.BackingOff => IsDue(job.BackOffUntil) && HasWorker(job.Type),
            _ => false,
        };

        // One of no time rings in its own turn, shortly after. Those that start a process may start an instance of the test.
        bool Rings(TimerRecord timer) => IsDue(timer.Plan.Due) && (timer.OwnerKey is not { } owner || keys.Contains(owner)
            || (snapshot.ElementInstances.TryGetValue(owner, out ElementInstanceRecord? element)
                && keys.Contains(element.Process.ProcessInstanceKey)));

        bool IsDue(DateTimeOffset? time) => !clock.IsPinned && time - clock.UtcNow <= TimerLifecycle.Shortest;

        // A worker that has just been started, or is busy with other jobs of the type, asks for the next one later.
        bool HasWorker(string type) => engine.JobRequests.Has(type)
            || workers.Has(type)
            || jobs.Any(job => job.Type == type && job.Phase == JobPhase.Activated);
    }

    public Task AdvanceAsync(CamundaClient client, TimeSpan time, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        clock.Advance(time);
        return Task.CompletedTask;
    }

    public Task ReleaseClockAsync(CamundaClient client, CancellationToken cancellationToken) => Task.CompletedTask;

    private static long NumberOf(string key) => long.Parse(key, CultureInfo.InvariantCulture);
}
