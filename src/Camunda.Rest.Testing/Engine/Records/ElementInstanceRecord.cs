using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>One pass through a flow node.</summary>
internal sealed record ElementInstanceRecord
{
    /// <summary>The scope of a process instance itself: there is nothing around it.</summary>
    public const long NoScope = 0;

    public required long ElementInstanceKey { get; init; }

    public required ProcessInstanceRef Process { get; init; }

    public required FlowNode Node { get; init; }

    public string ElementId => Node.Id;

    /// <summary>The element's name, or its id where it has none.</summary>
    public string ElementName => Node.DisplayName;

    public ElementInstanceType Type => Node.Type;

    /// <summary>Whether it is a process instance itself, which has execution listeners.</summary>
    public bool IsProcess => Node is ProcessElement;

    public ElementPhase Phase { get; init; } = ElementPhase.Entering;

    /// <summary>How many listeners of the phase are done.</summary>
    public int ListenersDone { get; init; }

    public ElementInstanceState State => Phase switch
    {
        ElementPhase.Completed => ElementInstanceState.Completed,
        ElementPhase.Terminated => ElementInstanceState.Terminated,
        _ => ElementInstanceState.Active,
    };

    public required DateTimeOffset StartDate { get; init; }

    public DateTimeOffset? EndDate { get; init; }

    public long? IncidentKey { get; init; }

    /// <summary>How many incidents there are in it, at any depth, those of called process instances included.</summary>
    public int InnerIncidents { get; init; }

    public bool HasIncident => IncidentKey is not null || InnerIncidents > 0;

    /// <summary>The process instance or sub-process that it runs in.</summary>
    public required long ScopeKey { get; init; }

    /// <summary>The innermost scope that its errors and incidents concern: its own where it is a process instance itself.</summary>
    public long ConcernedScopeKey => IsProcess ? ElementInstanceKey : ScopeKey;

    /// <summary>Its number among the instances of a multi-instance activity, from 1; null where it is none of them.</summary>
    public int? LoopCounter { get; init; }

    /// <summary>The last job of it or of its listeners; null while there was none.</summary>
    public long? JobKey { get; init; }

    /// <summary>The event that has happened after an event-based gateway.</summary>
    public FlowNode? Happened { get; init; }

    /// <summary>What an event has brought that the element passes on. Nobody changes it.</summary>
    public JsonObject? EventVariables { get; init; }

    /// <summary>Where a token goes on when its termination is no longer held up; null where nothing follows.</summary>
    public Beginning? Interruption { get; init; }

    /// <summary>Whether its scope is terminated too if it is the last in it, when its termination is no longer held up.</summary>
    public bool EndsScope { get; init; }

    /// <summary>The event that waits until the element has compensated an activity; null unless it does so.</summary>
    public long? CompensationKey { get; init; }

    /// <summary>The process instance that it has called, when it is a call activity.</summary>
    public long? CalledInstanceKey { get; init; }

    /// <summary>The user task that it is, when it is one.</summary>
    public long? UserTaskKey { get; init; }
}
