namespace Camunda.Rest.Benchmarks.Load;

/// <summary>The result of a job.</summary>
internal sealed record LoadReceipt(string OrderId, bool Charged);
