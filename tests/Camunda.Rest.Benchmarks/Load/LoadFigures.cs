namespace Camunda.Rest.Benchmarks.Load;

/// <summary>What one side did and what it cost.</summary>
/// <param name="Operations">The operations that were measured.</param>
/// <param name="PerSecond">Operations per second.</param>
/// <param name="CpuMicroseconds">Processor time of the client's process per operation.</param>
/// <param name="AllocatedBytes">Memory allocated per operation.</param>
/// <param name="Collections">Garbage collections by generation.</param>
/// <param name="P50Microseconds">
/// The duration that half of the calls did not exceed; of a worker's, that of the delivery of an outcome.
/// </param>
/// <param name="P99Microseconds">The duration that 99 of 100 calls did not exceed.</param>
internal sealed record LoadFigures(
    long Operations,
    double PerSecond,
    double CpuMicroseconds,
    double AllocatedBytes,
    IReadOnlyList<int> Collections,
    double P50Microseconds,
    double P99Microseconds);
