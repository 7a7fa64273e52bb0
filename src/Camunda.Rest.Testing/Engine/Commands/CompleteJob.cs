using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Reports that a job is done.</summary>
internal sealed record CompleteJob(long JobKey)
{
    public JsonObject? Variables { get; init; }

    /// <summary>What the listener of a user task decides; refused for other jobs.</summary>
    public ListenerResult? Result { get; init; }

    /// <summary>The token of the activation that reports; null and empty mean none.</summary>
    public string? LeaseToken { get; init; }
}
