using Camunda.Rest.Models;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Someone who waits for a message: an element instance, or a process that the message starts.</summary>
internal sealed record MessageSubscriptionRecord
{
    public required long SubscriptionKey { get; init; }

    public required string MessageName { get; init; }

    /// <summary>The key that a message must have; null where it starts a process, whatever it has.</summary>
    public string? CorrelationKey { get; init; }

    public required ProcessDefinitionRecord Definition { get; init; }

    /// <summary>The event or task that waits.</summary>
    public required FlowNode Node { get; init; }

    /// <summary>Null where the message starts a process.</summary>
    public ProcessInstanceRef? Process { get; init; }

    /// <summary>The instance that waits, or on whose border the event is; null where the message starts a process.</summary>
    public long? ElementInstanceKey { get; init; }

    public MessageSubscriptionState State { get; init; } = MessageSubscriptionState.Created;

    /// <summary>Whether a message may still come.</summary>
    public bool IsOpen { get; init; } = true;

    public required DateTimeOffset LastUpdateTime { get; init; }
}
