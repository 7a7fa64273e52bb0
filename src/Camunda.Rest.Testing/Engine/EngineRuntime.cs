using Camunda.Rest.Testing.Engine.AdHoc;
using Camunda.Rest.Testing.Engine.Deployments;
using Camunda.Rest.Testing.Engine.Elements;
using Camunda.Rest.Testing.Engine.Errors;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Incidents;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Listeners;
using Camunda.Rest.Testing.Engine.Messages;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Engine.Timers;
using Camunda.Rest.Testing.Engine.UserTasks;
using Camunda.Rest.Testing.Engine.Variables;

namespace Camunda.Rest.Testing.Engine;

/// <summary>
/// The engine's inside: the state, the parts that change it, and the transaction around each command. A command and all that follows
/// from it run to the next wait states, in order, and are kept or undone as a whole. One thread at a time.
/// </summary>
internal sealed class EngineRuntime
{
    // Only a model that forks without end gets there: the parser refuses loops that never wait.
    private const int MostSteps = 100_000;

    private readonly TimeProvider _time;
    private readonly (DateTimeOffset Time, long Timestamp) _start;
    private readonly Queue<Action> _steps = new();
    private readonly List<Action> _afterCommit = [];
    private readonly Queue<Action> _committed = new();
    private DateTimeOffset _passed;
    private volatile EngineSnapshot _snapshot = EngineSnapshot.Empty;

    public EngineRuntime(TimeProvider time, EngineOptions options)
    {
        _time = time;
        _start = (time.GetUtcNow(), time.GetTimestamp());
        Options = options;
        State = new(options);
        DueDates = new(this, State.DueDates, () => Now);
        Deadlines = new(this, State.Deadlines, () => _passed);
        Variables = new(this);
        Mappings = new(this);
        Expressions = new(this);
        Incidents = new(this);
        Elements = new(this);
        Timers = new(this);
        Subscriptions = new(this);
        Messages = new(this);
        Events = new(this);
        Starts = new(this);
        Listeners = new(this);
        Errors = new(this);
        AdHoc = new(this);
        Jobs = new(this);
        JobActivation = new(this);
        UserTasks = new(this);
        UserTaskTransitions = new(this);
        Instances = new(this);
        Resources = new(this);
        Deployments = new(this);
    }

    public EngineOptions Options { get; }

    public EngineState State { get; }

    /// <summary>The state after the last command that was kept. Any thread may ask.</summary>
    public EngineSnapshot Snapshot => _snapshot;

    /// <summary>The time at which the running command happens, in whole milliseconds as on the wire.</summary>
    public DateTimeOffset Now { get; private set; }

    private DateTimeOffset Passed => _start.Time + _time.GetElapsedTime(_start.Timestamp);

    public DueDates DueDates { get; }

    /// <summary>How long requests wait: in the time that passes, however the clock is set.</summary>
    public DueDates Deadlines { get; }

    public VariableScopes Variables { get; }

    public VariableMappings Mappings { get; }

    public ExpressionEvaluator Expressions { get; }

    public IncidentProcessor Incidents { get; }

    public ElementLifecycle Elements { get; }

    public TimerProcessor Timers { get; }

    public MessageSubscriptions Subscriptions { get; }

    public MessageProcessor Messages { get; }

    public EventProcessor Events { get; }

    public StartProcessor Starts { get; }

    public ListenerProcessor Listeners { get; }

    public ErrorProcessor Errors { get; }

    public AdHocProcessor AdHoc { get; }

    public JobProcessor Jobs { get; }

    public JobActivation JobActivation { get; }

    public UserTaskProcessor UserTasks { get; }

    public UserTaskTransitions UserTaskTransitions { get; }

    public InstanceProcessor Instances { get; }

    public ResourceProcessor Resources { get; }

    public DeploymentProcessor Deployments { get; }

    /// <summary>How long until something is due, by the clock as it stands now; null when nothing is.</summary>
    public TimeSpan? Wait
    {
        get
        {
            TimeSpan? untilDue = DueDates.Next - _time.GetUtcNow();
            TimeSpan? untilDeadline = Deadlines.Next - Passed;
            return untilDue < untilDeadline ? untilDue : untilDeadline ?? untilDue;
        }
    }

    /// <summary>Runs a command as one transaction, after everything that is due by now; what it makes due at once comes after it.</summary>
    public T Execute<T>(Func<T> command)
    {
        Now = Truncate(_time.GetUtcNow());
        _passed = Truncate(Passed);
        RunDue();
        T result = Transact(command);
        RunDue();
        return result;
    }

    /// <summary>Runs a step of the same transaction after those that are waiting.</summary>
    public void Enqueue(Action step) => _steps.Enqueue(step);

    /// <summary>Does something beyond the state, such as answering a caller, once the transaction is kept and the snapshot shows it.</summary>
    public void AfterCommit(Action action) => _afterCommit.Add(action);

    /// <summary>Runs what was to be done after the commits.</summary>
    public void RunCommitted()
    {
        while (_committed.TryDequeue(out Action? action))
        {
            action();
        }
    }

    /// <summary>Cuts a time to whole milliseconds.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));

    /// <summary>The engine ends: whoever waits has waited in vain.</summary>
    public void CancelWaits()
    {
        ObjectDisposedException ended = new(nameof(EngineCluster));
        State.JobWaiters.Rows.ToList().ForEach(waiter => waiter.Fail(ended));
        State.ResultWaiters.Rows.ToList().ForEach(waiter => waiter.Fail(ended));
        State.UserTasks.Rows.ToList().ForEach(task => task.Transition?.Waiter?.Fail(ended));
    }

    private void RunDue()
    {
        while (true)
        {
            DueDates next = Deadlines.Overdue > (DueDates.Overdue ?? TimeSpan.MinValue) ? Deadlines : DueDates;
            if (!(next.Overdue >= TimeSpan.Zero))
            {
                return;
            }

            try
            {
                Transact(next.RunNext);
            }
            catch (EngineRejectionException)
            {
                // What leads nowhere must not stand in the way of all that comes after it.
                Transact(next.DropNext);
            }
        }
    }

    private T Transact<T>(Func<T> command)
    {
        try
        {
            T result = command();
            RunSteps();
            State.Commit();
            _snapshot = State.TakeSnapshot();
            _afterCommit.ForEach(_committed.Enqueue);
            return result;
        }
        catch
        {
            State.Rollback();
            throw;
        }
        finally
        {
            _steps.Clear();
            _afterCommit.Clear();
        }
    }

    private void RunSteps()
    {
        for (int count = 0; _steps.TryDequeue(out Action? step); count++)
        {
            if (count == MostSteps)
            {
                throw new EngineRejectionException(RejectionKind.ResourceExhausted, $"The command leads to more than {MostSteps} steps without a wait; does the model fork without end?");
            }

            step();
        }
    }
}
