namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Changes a job; null keeps what is there.</summary>
internal sealed record UpdateJob(long JobKey)
{
    /// <summary>At least 1.</summary>
    public int? Retries { get; init; }

    /// <summary>A new lock, from now on; only for a job that is locked.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Jobs of a higher priority are activated first.</summary>
    public int? Priority { get; init; }

    /// <summary>The token of the activation that asks; null and empty mean that it is no worker who asks.</summary>
    public string? LeaseToken { get; init; }
}
