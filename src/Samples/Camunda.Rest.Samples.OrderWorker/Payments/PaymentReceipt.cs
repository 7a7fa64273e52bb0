namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>The result of <see cref="ChargeCard"/>; its members become variables.</summary>
internal sealed record PaymentReceipt(string ReceiptId);
