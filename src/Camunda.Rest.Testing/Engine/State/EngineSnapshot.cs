using System.Collections.Immutable;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.State;

/// <summary>The engine's tables at one moment, history included; each by key, in the order of the keys.</summary>
internal sealed record EngineSnapshot
{
    public static EngineSnapshot Empty { get; } = new();

    public ImmutableSortedDictionary<long, DeploymentRecord> Deployments { get; init; } =
        ImmutableSortedDictionary<long, DeploymentRecord>.Empty;

    public ImmutableSortedDictionary<long, ProcessDefinitionRecord> ProcessDefinitions { get; init; } =
        ImmutableSortedDictionary<long, ProcessDefinitionRecord>.Empty;

    /// <summary>Deployed resources other than processes, deleted ones included.</summary>
    public ImmutableSortedDictionary<long, ResourceRecord> Resources { get; init; } = ImmutableSortedDictionary<long, ResourceRecord>.Empty;

    /// <summary>Versions of DMN files, deleted ones included.</summary>
    public ImmutableSortedDictionary<long, DecisionRequirementsRecord> DecisionRequirements { get; init; } =
        ImmutableSortedDictionary<long, DecisionRequirementsRecord>.Empty;

    /// <summary>Versions of decisions, deleted ones included.</summary>
    public ImmutableSortedDictionary<long, DecisionDefinitionRecord> Decisions { get; init; } =
        ImmutableSortedDictionary<long, DecisionDefinitionRecord>.Empty;

    public ImmutableSortedDictionary<long, DecisionInstanceRecord> DecisionInstances { get; init; } =
        ImmutableSortedDictionary<long, DecisionInstanceRecord>.Empty;

    public ImmutableSortedDictionary<long, ProcessInstanceRecord> ProcessInstances { get; init; } =
        ImmutableSortedDictionary<long, ProcessInstanceRecord>.Empty;

    /// <summary>Instances of flow nodes, and of processes that have execution listeners.</summary>
    public ImmutableSortedDictionary<long, ElementInstanceRecord> ElementInstances { get; init; } =
        ImmutableSortedDictionary<long, ElementInstanceRecord>.Empty;

    /// <summary>Instances of flow nodes alone, as the API shows them: without those of processes that have listeners.</summary>
    public IEnumerable<ElementInstanceRecord> FlowNodeInstances => ElementInstances.Values.Where(element => !element.IsProcess);

    /// <summary>Sequence flows that were taken, by a key that only orders them.</summary>
    public ImmutableSortedDictionary<long, SequenceFlowRecord> SequenceFlows { get; init; } =
        ImmutableSortedDictionary<long, SequenceFlowRecord>.Empty;

    public ImmutableSortedDictionary<long, JobRecord> Jobs { get; init; } = ImmutableSortedDictionary<long, JobRecord>.Empty;

    /// <summary>Closed ones included.</summary>
    public ImmutableSortedDictionary<long, MessageSubscriptionRecord> MessageSubscriptions { get; init; } =
        ImmutableSortedDictionary<long, MessageSubscriptionRecord>.Empty;

    public ImmutableSortedDictionary<long, CorrelatedMessageRecord> CorrelatedMessages { get; init; } =
        ImmutableSortedDictionary<long, CorrelatedMessageRecord>.Empty;

    public ImmutableSortedDictionary<long, UserTaskRecord> UserTasks { get; init; } = ImmutableSortedDictionary<long, UserTaskRecord>.Empty;

    public ImmutableSortedDictionary<long, VariableRecord> Variables { get; init; } = ImmutableSortedDictionary<long, VariableRecord>.Empty;

    public ImmutableSortedDictionary<long, IncidentRecord> Incidents { get; init; } = ImmutableSortedDictionary<long, IncidentRecord>.Empty;

    public ImmutableSortedDictionary<long, BatchOperationRecord> Batches { get; init; } =
        ImmutableSortedDictionary<long, BatchOperationRecord>.Empty;

    public ImmutableSortedDictionary<ClusterVariableId, ClusterVariableRecord> ClusterVariables { get; init; } =
        ImmutableSortedDictionary<ClusterVariableId, ClusterVariableRecord>.Empty;

    public ImmutableSortedDictionary<long, ImmutableList<EventWait>> OpenWaits { get; init; } =
        ImmutableSortedDictionary<long, ImmutableList<EventWait>>.Empty;

    public ImmutableSortedDictionary<long, TimerRecord> Timers { get; init; } =
        ImmutableSortedDictionary<long, TimerRecord>.Empty;

    public ImmutableSortedDictionary<long, SignalSubscriptionRecord> SignalSubscriptions { get; init; } =
        ImmutableSortedDictionary<long, SignalSubscriptionRecord>.Empty;

    public ImmutableSortedDictionary<long, ConditionRecord> Conditions { get; init; } =
        ImmutableSortedDictionary<long, ConditionRecord>.Empty;

    public ImmutableSortedDictionary<string, GlobalListenerRecord> GlobalListeners { get; init; } =
        ImmutableSortedDictionary<string, GlobalListenerRecord>.Empty;
}
