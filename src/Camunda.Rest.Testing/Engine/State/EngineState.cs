using System.Collections.Immutable;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.Waiters;

namespace Camunda.Rest.Testing.Engine.State;

/// <summary>All that the engine knows. Only the running command changes it, and all of it or nothing is kept.</summary>
internal sealed class EngineState : ITransactional
{
    private readonly ITransactional[] _parts;

    /// <param name="partitionId">The partition that keys are encoded with.</param>
    public EngineState(int partitionId)
    {
        Keys = new(partitionId);
        _parts =
        [
            Keys, Deployments, ProcessDefinitions, ProcessVersions, Resources, ProcessInstances, ElementInstances, Scopes,
            PendingBeginnings, SequenceFlows, Jobs, ActivatableJobs, JobWaiters, OpenWaits, Timers, MessageSubscriptions,
            OpenSubscriptions, SignalSubscriptions, SignalNames, Conditions, CompletedActivities, CompensationsInProgress, StartWaits,
            KeptMessages, MessageNames, StartedByMessage, CorrelatedMessages, UserTasks, UserTaskWaiters, Variables, VariablesByScope,
            Incidents, DueDates, Deadlines, ResultWaiters, DecisionRequirements, Decisions, DecisionVersions, DecisionInstances,
            Batches, ClusterVariables, GlobalListeners, HeldTokens,
        ];
    }

    public KeyGenerator Keys { get; }

    public Table<long, DeploymentRecord> Deployments { get; } = new();

    public Table<long, ProcessDefinitionRecord> ProcessDefinitions { get; } = new();

    /// <summary>The definition of each version.</summary>
    public Table<TenantedName, ImmutableSortedDictionary<int, ProcessDefinitionRecord>> ProcessVersions { get; } = new();

    public Table<long, ResourceRecord> Resources { get; } = new();

    public Table<long, DecisionRequirementsRecord> DecisionRequirements { get; } = new();

    public Table<long, DecisionDefinitionRecord> Decisions { get; } = new();

    /// <summary>The definition of each version.</summary>
    public Table<TenantedName, ImmutableSortedDictionary<int, DecisionDefinitionRecord>> DecisionVersions { get; } = new();

    public Table<long, DecisionInstanceRecord> DecisionInstances { get; } = new();

    public Table<long, ProcessInstanceRecord> ProcessInstances { get; } = new();

    public Table<long, ElementInstanceRecord> ElementInstances { get; } = new();

    /// <summary>Only those that are running.</summary>
    public Table<long, ScopeState> Scopes { get; } = new();

    /// <summary>Where process instances begin that have not yet.</summary>
    public Table<long, IReadOnlyList<Beginning>> PendingBeginnings { get; } = new();

    public Table<long, SequenceFlowRecord> SequenceFlows { get; } = new();

    public Table<long, JobRecord> Jobs { get; } = new();

    /// <summary>By type.</summary>
    public Table<string, ImmutableSortedSet<JobRank>> ActivatableJobs { get; } = new(StringComparer.Ordinal);

    /// <summary>Who waits for jobs, first come first served.</summary>
    public Table<long, JobWaiter> JobWaiters { get; } = new();

    /// <summary>What element and process instances wait for, by their key.</summary>
    public Table<long, ImmutableList<EventWait>> OpenWaits { get; } = new();

    /// <summary>Only those that are running.</summary>
    public Table<long, TimerRecord> Timers { get; } = new();

    public Table<long, MessageSubscriptionRecord> MessageSubscriptions { get; } = new();

    /// <summary>The keys of open subscriptions by the name of their message.</summary>
    public Table<TenantedName, ImmutableSortedSet<long>> OpenSubscriptions { get; } = new();

    /// <summary>Only those that are open.</summary>
    public Table<long, SignalSubscriptionRecord> SignalSubscriptions { get; } = new();

    /// <summary>The keys of <see cref="SignalSubscriptions"/> by the name of their signal.</summary>
    public Table<TenantedName, ImmutableSortedSet<long>> SignalNames { get; } = new();

    /// <summary>Only those that are waited for.</summary>
    public Table<long, ConditionRecord> Conditions { get; } = new();

    /// <summary>What has completed and can be compensated, by its scope, in the order of completion.</summary>
    public Table<long, ImmutableList<CompensationRecord>> CompletedActivities { get; } = new();

    /// <summary>How many activities an event still waits for that it compensates.</summary>
    public Table<long, int> CompensationsInProgress { get; } = new();

    /// <summary>What the start events of processes wait for.</summary>
    public Table<TenantedName, StartWaits> StartWaits { get; } = new();

    /// <summary>Messages that live, by name and key.</summary>
    public Table<TenantedName, ImmutableSortedDictionary<long, MessageRecord>> KeptMessages { get; } = new();

    /// <summary>The names of <see cref="KeptMessages"/>.</summary>
    public Table<long, TenantedName> MessageNames { get; } = new();

    /// <summary>The correlation keys with which a process was started and runs.</summary>
    public Table<TenantedName, ImmutableHashSet<string>> StartedByMessage { get; } = new();

    public Table<long, CorrelatedMessageRecord> CorrelatedMessages { get; } = new();

    public Table<long, UserTaskRecord> UserTasks { get; } = new();

    /// <summary>Who waits for the listeners of a user task, by the task.</summary>
    public Table<long, UserTaskWaiter> UserTaskWaiters { get; } = new();

    public Table<long, VariableRecord> Variables { get; } = new();

    /// <summary>By scope and name.</summary>
    public Table<long, ImmutableSortedDictionary<string, VariableRecord>> VariablesByScope { get; } = new();

    public Table<long, IncidentRecord> Incidents { get; } = new();

    /// <summary>What happens by the clock of the cluster.</summary>
    public Table<DueEntry, DueEntry> DueDates { get; } = new();

    /// <summary>How long requests wait, which goes on while the clock is pinned.</summary>
    public Table<DueEntry, DueEntry> Deadlines { get; } = new();

    public Table<long, BatchOperationRecord> Batches { get; } = new();

    public Table<string, GlobalListenerRecord> GlobalListeners { get; } = new(StringComparer.Ordinal);

    /// <summary>By scope and name.</summary>
    public Table<ClusterVariableId, ClusterVariableRecord> ClusterVariables { get; } = new();

    /// <summary>The tokens of each process instance that enter once it is resumed.</summary>
    public Table<long, ImmutableList<HeldToken>> HeldTokens { get; } = new();

    /// <summary>Who waits for an instance to complete, by the instance.</summary>
    public Table<long, ResultWaiter> ResultWaiters { get; } = new();

    public void Commit() => Array.ForEach(_parts, part => part.Commit());

    public void Rollback() => Array.ForEach(_parts, part => part.Rollback());

    /// <summary>Ends all waits with an exception.</summary>
    public void FailWaiters(Exception exception)
    {
        JobWaiters.Rows.ToList().ForEach(waiter => waiter.Fail(exception));
        ResultWaiters.Rows.ToList().ForEach(waiter => waiter.Fail(exception));
        UserTaskWaiters.Rows.ToList().ForEach(waiter => waiter.Fail(exception));
    }

    /// <summary>The user task whose listener a job belongs to.</summary>
    public UserTaskRecord UserTaskOf(JobRecord listenerJob) =>
        UserTasks[ElementInstances[listenerJob.ElementInstanceKey].UserTaskKey!.Value];

    /// <summary>The process instance that an element or process instance is in; null if there is none of that key.</summary>
    public ProcessInstanceRef? ProcessOf(long key) =>
        ElementInstances.TryGet(key, out ElementInstanceRecord? element) ? element.Process
        : ProcessInstances.TryGet(key, out ProcessInstanceRecord? instance) ? instance.Process
        : null;

    /// <summary>Whether a process instance is suspended; false where there is none.</summary>
    public bool IsSuspended(ProcessInstanceRef? process) => process is not null
        && ProcessInstances.TryGet(process.ProcessInstanceKey, out ProcessInstanceRecord? instance)
        && instance.SuspendedDate is not null;

    public EngineSnapshot TakeSnapshot() => new()
    {
        Deployments = Deployments.Committed,
        ProcessDefinitions = ProcessDefinitions.Committed,
        Resources = Resources.Committed,
        DecisionRequirements = DecisionRequirements.Committed,
        Decisions = Decisions.Committed,
        DecisionInstances = DecisionInstances.Committed,
        ProcessInstances = ProcessInstances.Committed,
        ElementInstances = ElementInstances.Committed,
        SequenceFlows = SequenceFlows.Committed,
        Jobs = Jobs.Committed,
        MessageSubscriptions = MessageSubscriptions.Committed,
        CorrelatedMessages = CorrelatedMessages.Committed,
        UserTasks = UserTasks.Committed,
        Variables = Variables.Committed,
        Incidents = Incidents.Committed,
        Batches = Batches.Committed,
        OpenWaits = OpenWaits.Committed,
        GlobalListeners = GlobalListeners.Committed,
        Timers = Timers.Committed,
        SignalSubscriptions = SignalSubscriptions.Committed,
        Conditions = Conditions.Committed,
        ClusterVariables = ClusterVariables.Committed,
    };
}
