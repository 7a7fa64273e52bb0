using System.Collections.Immutable;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.State;

/// <summary>All that the engine knows. Only the running command changes it, and all of it or nothing is kept.</summary>
internal sealed class EngineState : ITransactional
{
    private readonly ITransactional[] _parts;

    public EngineState(EngineOptions options)
    {
        Keys = new(options.PartitionId);
        _parts =
        [
            Keys, Deployments, ProcessDefinitions, ProcessVersions, Resources, ProcessInstances, ElementInstances, Scopes, SequenceFlows, Jobs, ActivatableJobs,
            JobWaiters, Timers, UserTasks, Variables, VariablesByScope, Incidents, DueDates, ResultWaiters,
        ];
    }

    public KeyGenerator Keys { get; }

    public Table<long, DeploymentRecord> Deployments { get; } = new();

    public Table<long, ProcessDefinitionRecord> ProcessDefinitions { get; } = new();

    /// <summary>The definition of each version.</summary>
    public Table<ProcessId, ImmutableSortedDictionary<int, ProcessDefinitionRecord>> ProcessVersions { get; } = new();

    public Table<long, ResourceRecord> Resources { get; } = new();

    public Table<long, ProcessInstanceRecord> ProcessInstances { get; } = new();

    public Table<long, ElementInstanceRecord> ElementInstances { get; } = new();

    /// <summary>Only those that are running.</summary>
    public Table<long, ScopeState> Scopes { get; } = new();

    public Table<long, SequenceFlowRecord> SequenceFlows { get; } = new();

    public Table<long, JobRecord> Jobs { get; } = new();

    /// <summary>By type.</summary>
    public Table<string, ImmutableSortedSet<JobRank>> ActivatableJobs { get; } = new(StringComparer.Ordinal);

    /// <summary>Who waits for jobs, first come first served.</summary>
    public Table<long, JobWaiter> JobWaiters { get; } = new();

    /// <summary>Only those that are running.</summary>
    public Table<long, TimerRecord> Timers { get; } = new();

    public Table<long, UserTaskRecord> UserTasks { get; } = new();

    public Table<long, VariableRecord> Variables { get; } = new();

    /// <summary>By scope and name.</summary>
    public Table<long, ImmutableSortedDictionary<string, VariableRecord>> VariablesByScope { get; } = new();

    public Table<long, IncidentRecord> Incidents { get; } = new();

    public Table<DueDate, DueDate> DueDates { get; } = new();

    /// <summary>Who waits for an instance to complete, by the instance.</summary>
    public Table<long, ResultWaiter> ResultWaiters { get; } = new();

    public void Commit() => Array.ForEach(_parts, part => part.Commit());

    public void Rollback() => Array.ForEach(_parts, part => part.Rollback());

    public EngineSnapshot TakeSnapshot() => new()
    {
        Deployments = Deployments.Committed,
        ProcessDefinitions = ProcessDefinitions.Committed,
        Resources = Resources.Committed,
        ProcessInstances = ProcessInstances.Committed,
        ElementInstances = ElementInstances.Committed,
        SequenceFlows = SequenceFlows.Committed,
        Jobs = Jobs.Committed,
        UserTasks = UserTasks.Committed,
        Variables = Variables.Committed,
        Incidents = Incidents.Committed,
    };
}
