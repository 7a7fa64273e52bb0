using System.Collections.Concurrent;

namespace Camunda.Rest.Samples.OrderWorker.Stock;

/// <summary>A stock that has everything.</summary>
internal sealed class InMemoryStock : IStock
{
    private readonly ConcurrentDictionary<string, (string Article, int Quantity)> _reservations = new();

    /// <inheritdoc />
    public Task<string> ReserveAsync(string orderId, string article, int quantity, CancellationToken cancellationToken)
    {
        _reservations[orderId] = (article, quantity);
        return Task.FromResult($"S-{orderId}");
    }
}
