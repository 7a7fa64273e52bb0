namespace Camunda.Rest.Benchmarks.Load;

/// <summary>The variables of an instance, and of a job.</summary>
internal sealed record LoadOrder(string OrderId, decimal Amount);
