namespace Camunda.Rest.Samples.OrderProcess.Tests;

/// <summary>The result of the worker; its members become variables.</summary>
internal sealed record Receipt(string ReceiptId);
