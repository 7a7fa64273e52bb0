namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>The payment provider is not available: a transient fault.</summary>
internal sealed class PaymentGatewayUnavailableException(string message) : Exception(message);
