namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>What an engine can be told; the defaults are those of the real cluster.</summary>
internal sealed record EngineOptions
{
    /// <summary>The partition that keys are encoded with; 1 by default.</summary>
    public int PartitionId { get; init; } = 1;

    /// <summary>How long a request waits that names no time-out of its own; 10 s by default.</summary>
    public TimeSpan RequestTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
