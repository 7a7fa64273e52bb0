using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A token that enters an element once its process instance is resumed, with what it brings along.</summary>
internal sealed record HeldToken(long ScopeKey, int Epoch, FlowNode Node, int ConsumedFlows, JsonObject? Variables)
{
    /// <summary>Whether it is an event that has happened already, and so waits for nothing.</summary>
    public bool HasHappened { get; init; }

    /// <summary>The event that waits until the element has compensated an activity; null unless it does so.</summary>
    public long? CompensationKey { get; init; }

    /// <summary>The number of the instance of a multi-instance activity; null for others.</summary>
    public int? LoopCounter { get; init; }

    /// <summary>The key of the instance, where variables were set in it already.</summary>
    public long? ElementInstanceKey { get; init; }
}
