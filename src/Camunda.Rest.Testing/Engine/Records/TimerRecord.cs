using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A time that an element instance waits for, to go on or for an event on its border; or at which a process starts.</summary>
internal sealed record TimerRecord
{
    public required long TimerKey { get; init; }

    public required TimerPlan Plan { get; init; }

    /// <summary>Zero where it starts a process.</summary>
    public long ElementInstanceKey { get; init; }

    public BoundaryEvent? Boundary { get; init; }

    /// <summary>The process that it starts; null where an element instance waits.</summary>
    public ProcessDefinitionRecord? Definition { get; init; }

    public StartEvent? Start { get; init; }
}
