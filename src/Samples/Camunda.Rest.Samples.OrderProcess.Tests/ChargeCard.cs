using Camunda.Rest.Workers;

namespace Camunda.Rest.Samples.OrderProcess.Tests;

/// <summary>The handler that the worker has in production; a test runs it as it is.</summary>
internal sealed class ChargeCard : IJobHandler<ChargeCard.Input, ChargeCard.Receipt>
{
    /// <inheritdoc />
    public Task<Receipt> HandleAsync(Job<Input> job, CancellationToken cancellationToken) => job.Variables.Amount <= 0
        ? throw new BpmnErrorException("CARD_DECLINED", "There is nothing to charge.", new { reason = "nothing to charge" })
        : Task.FromResult(new Receipt($"R-{job.Variables.OrderId}", job.Variables.Amount));

    /// <summary>What the handler reads.</summary>
    internal sealed record Input(string OrderId, decimal Amount);

    /// <summary>What the handler returns; its members become variables.</summary>
    internal sealed record Receipt(string ReceiptId, decimal Charged);
}
