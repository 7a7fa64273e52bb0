using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine;

/// <summary>What happens at a time of its own. A timer only wakes the engine; what is due is decided by the state and the clock.</summary>
internal sealed class DueDates(EngineRuntime engine)
{
    public DateTimeOffset? Next => engine.State.DueDates.Keys.Select(due => (DateTimeOffset?)due.Time).FirstOrDefault();

    public bool HasDue => Next <= engine.Now;

    public void Add(DateTimeOffset time, DueKind kind, long key)
    {
        DueDate due = new(time, kind, key);
        engine.State.DueDates[due] = due;
    }

    public void Remove(DateTimeOffset? time, DueKind kind, long key)
    {
        if (time is { } known)
        {
            engine.State.DueDates.Remove(new(known, kind, key));
        }
    }

    public bool RunNext()
    {
        DueDate due = engine.State.DueDates.Keys.First();
        engine.State.DueDates.Remove(due);
        switch (due.Kind)
        {
            case DueKind.JobLock:
                engine.Jobs.EndLock(due.Key);
                break;
            case DueKind.JobBackOff:
                engine.Jobs.EndBackOff(due.Key);
                break;
            case DueKind.JobPoll:
                engine.JobActivation.EndWait(due.Key);
                break;
            case DueKind.Timer:
                engine.Timers.Ring(due.Key);
                break;
            case DueKind.MessageExpiry:
                engine.Messages.Expire(due.Key);
                break;
            case DueKind.UserTaskOutcome:
                engine.UserTasks.EndWait(due.Key);
                break;
            case DueKind.InstanceResult:
                engine.Instances.EndWait(due.Key);
                break;
        }

        return true;
    }
}
