using Camunda.Rest.Workers;

namespace Camunda.Rest.Samples.TaskList;

/// <summary>Charges the card of an order.</summary>
[JobType("task-list-charge-card")]
internal sealed partial class ChargeCard(ILogger<ChargeCard> logger) : IJobHandler<Order, ChargeCard.Receipt>
{
    public Task<Receipt> HandleAsync(Job<Order> job, CancellationToken cancellationToken)
    {
        LogCharged(logger, job.Variables.OrderId);
        return Task.FromResult(new Receipt(job.Key.ToString()));
    }

    [LoggerMessage(1, LogLevel.Information, "Charged order {OrderId}.")]
    private static partial void LogCharged(ILogger logger, string orderId);

    /// <summary>The variables that the job returns.</summary>
    internal sealed record Receipt(string ReceiptId);
}
