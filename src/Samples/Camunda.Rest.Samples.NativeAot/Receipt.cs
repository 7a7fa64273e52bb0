namespace Camunda.Rest.Samples.NativeAot;

/// <summary>The result of the worker; its members become variables.</summary>
internal sealed record Receipt(string ReceiptId, decimal Charged, TimeSpan Took);
