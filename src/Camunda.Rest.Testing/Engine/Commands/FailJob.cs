using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Reports that a job failed, with the retries it has left.</summary>
internal sealed record FailJob(long JobKey, int Retries)
{
    /// <summary>How long the job cannot be activated; zero means no wait.</summary>
    public TimeSpan RetryBackOff { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>Set in the local scope of the job's element.</summary>
    public JsonObject? Variables { get; init; }

    /// <summary>The token of the activation that reports; null and empty mean none.</summary>
    public string? LeaseToken { get; init; }
}
