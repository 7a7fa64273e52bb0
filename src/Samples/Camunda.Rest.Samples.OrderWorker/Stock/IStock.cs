namespace Camunda.Rest.Samples.OrderWorker.Stock;

/// <summary>The stock of the shop.</summary>
internal interface IStock
{
    /// <summary>Reserves articles. Idempotent: an order that is reserved twice has one reservation.</summary>
    /// <returns>The id of the reservation.</returns>
    Task<string> ReserveAsync(string orderId, string article, int quantity, CancellationToken cancellationToken);
}
