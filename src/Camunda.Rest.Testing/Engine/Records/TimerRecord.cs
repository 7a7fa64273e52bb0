using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A time that someone waits for, or at which a process starts.</summary>
internal sealed record TimerRecord
{
    public required long TimerKey { get; init; }

    public required TimerPlan Plan { get; init; }

    /// <summary>Who waits: an element instance, or a process instance; null where it starts a process.</summary>
    public long? OwnerKey { get; init; }

    /// <summary>The event that happens.</summary>
    public required FlowNode Event { get; init; }

    public required ProcessDefinitionRecord Definition { get; init; }
}
