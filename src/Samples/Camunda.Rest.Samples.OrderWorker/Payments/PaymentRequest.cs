namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>The variables that <see cref="ChargeCard"/> needs; only these are fetched.</summary>
internal sealed record PaymentRequest(string OrderId, decimal Total, string Card);
