namespace Camunda.Rest.Samples.NativeAot;

/// <summary>The variables that the worker needs; only these are fetched.</summary>
internal sealed record Charge(string OrderId, decimal Total, PaymentMethod Method, int Attempts = 1);
