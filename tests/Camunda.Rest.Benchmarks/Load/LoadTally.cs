namespace Camunda.Rest.Benchmarks.Load;

/// <summary>What the gateway saw.</summary>
internal sealed record LoadTally(long Activated, long Completed, long Doubled);
