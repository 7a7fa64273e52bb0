namespace Camunda.Rest.Samples.OrderWorker.Stock;

/// <summary>The variables that <see cref="ReserveStock"/> needs; only these are fetched.</summary>
internal sealed record StockRequest(string OrderId, string Article, int Quantity);
