namespace Camunda.Rest.Samples.OrderProcess.Tests;

/// <summary>The variables that the process is started with.</summary>
internal sealed record Order(string OrderId, decimal Total, string Customer = "new");
