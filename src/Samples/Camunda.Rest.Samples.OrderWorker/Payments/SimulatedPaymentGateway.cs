using System.Collections.Concurrent;

namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>A payment provider whose behaviour depends on the card.</summary>
internal sealed class SimulatedPaymentGateway : IPaymentGateway
{
    private readonly ConcurrentDictionary<string, int> _attempts = new();

    /// <inheritdoc />
    public Task<string> ChargeAsync(string orderId, decimal amount, string card, CancellationToken cancellationToken)
    {
        int attempt = _attempts.AddOrUpdate(orderId, 1, (_, earlier) => earlier + 1);
        if (card.EndsWith("-declined", StringComparison.Ordinal))
            throw new CardDeclinedException("The card has expired.");
        if (card.EndsWith("-unreachable-once", StringComparison.Ordinal) && attempt == 1)
            throw new PaymentGatewayUnavailableException("The payment provider is not available.");
        return Task.FromResult($"R-{orderId}");
    }
}
