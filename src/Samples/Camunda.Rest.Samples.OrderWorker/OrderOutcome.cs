namespace Camunda.Rest.Samples.OrderWorker;

/// <summary>The variables of a completed order process: a receipt, or the reason of the rejection.</summary>
/// <param name="ReceiptId">The receipt of the payment; null for a rejected order.</param>
/// <param name="RejectionReason">Why the order was rejected; null for a confirmed order.</param>
internal sealed record OrderOutcome(string? ReceiptId = null, string? RejectionReason = null);
