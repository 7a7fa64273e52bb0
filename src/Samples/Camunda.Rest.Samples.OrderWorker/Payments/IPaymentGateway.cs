namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>The payment provider of the shop.</summary>
internal interface IPaymentGateway
{
    /// <summary>Charges a card. Idempotent: an order that is charged twice has one receipt.</summary>
    /// <returns>The id of the receipt.</returns>
    /// <exception cref="CardDeclinedException">The card was declined; further attempts are declined, too.</exception>
    /// <exception cref="PaymentGatewayUnavailableException">The provider is not available; a later attempt may succeed.</exception>
    Task<string> ChargeAsync(string orderId, decimal amount, string card, CancellationToken cancellationToken);
}
