namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>What the server counted.</summary>
internal sealed record SoakTally(
    IReadOnlyDictionary<string, int> Created, IReadOnlyDictionary<string, int> Published, IReadOnlyDictionary<string, int> Faults);
