using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>Handles the jobs of the type <c>charge-card</c>.</summary>
internal sealed partial class ChargeCard(IPaymentGateway gateway, ILogger<ChargeCard> logger) : IJobHandler<PaymentRequest, PaymentReceipt>
{
    /// <inheritdoc />
    public async Task<PaymentReceipt> HandleAsync(Job<PaymentRequest> job, CancellationToken cancellationToken)
    {
        PaymentRequest request = job.Variables;
        try
        {
            string receiptId = await gateway.ChargeAsync(request.OrderId, request.Total, request.Card, cancellationToken);
            LogCharged(request.Total, request.OrderId);
            return new PaymentReceipt(receiptId);
        }
        catch (CardDeclinedException declined)
        {
            // A business error: the model continues at its error event. Any other exception fails the job, which is then retried.
            throw new BpmnErrorException(
                "CARD_DECLINED", declined.Message, new { rejectionReason = declined.Message }, declined);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Charged {Total} for order {OrderId}")]
    private partial void LogCharged(decimal total, string orderId);
}
