namespace Camunda.Rest.Samples.OrderWorker;

/// <summary>The variables that an order process is started with.</summary>
/// <param name="OrderId">The number of the order, which makes each step idempotent.</param>
/// <param name="Article">What is ordered.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Total">The price.</param>
/// <param name="Card">The card to charge.</param>
internal sealed record Order(string OrderId, string Article, int Quantity, decimal Total, string Card);
