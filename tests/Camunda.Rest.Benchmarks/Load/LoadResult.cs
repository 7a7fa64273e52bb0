namespace Camunda.Rest.Benchmarks.Load;

/// <summary>One run: the client and bare <see cref="HttpClient"/> beside it.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Concurrency">How many calls, or jobs, there were at a time.</param>
/// <param name="PageSize">How many items a page of a search had; null where there was none.</param>
/// <param name="Client">The client's figures; null when it did nothing.</param>
/// <param name="Bare">Those of bare HttpClient; null when nothing was left for it.</param>
/// <param name="CpuRatio">Processor time per operation, the client's to the other's.</param>
/// <param name="AllocationRatio">Memory per operation, the client's to the other's.</param>
/// <param name="OutcomesDelivered">How many jobs the worker completed, by its own count; null for other kinds.</param>
/// <param name="Gateway">What the gateway saw; null where it was not ours, or counts nothing.</param>
internal sealed record LoadResult(
    string Kind, int Concurrency, int? PageSize, LoadFigures? Client, LoadFigures? Bare, double? CpuRatio, double? AllocationRatio,
    long? OutcomesDelivered, LoadTally? Gateway)
{
    /// <summary>Jobs, or calls, of the client per second.</summary>
    public double? PerSecond => Client?.PerSecond;

    /// <summary>Processor time of the client per job or call.</summary>
    public double? CpuMicroseconds => Client?.CpuMicroseconds;

    /// <summary>Memory that the client allocates per job or call.</summary>
    public double? AllocatedBytes => Client?.AllocatedBytes;
}
