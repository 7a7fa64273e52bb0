using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Reports that a job is done.</summary>
internal sealed record CompleteJob(long JobKey)
{
    public JsonObject? Variables { get; init; }

    /// <summary>What the job decides; refused where its kind has nothing to decide in this way.</summary>
    public JobResult? Result { get; init; }

    /// <summary>The business id that the process instance gets; null keeps what it has.</summary>
    public string? BusinessId { get; init; }

    /// <summary>The token of the activation that reports; null and empty mean none.</summary>
    public string? LeaseToken { get; init; }
}
