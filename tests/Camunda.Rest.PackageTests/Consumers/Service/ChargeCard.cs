using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;

namespace Service;

internal sealed class ChargeCard(ILogger<ChargeCard> logger) : IJobHandler<Order, Receipt>
{
    public Task<Receipt> HandleAsync(Job<Order> job, CancellationToken cancellationToken)
    {
        logger.LogInformation("Charging {Total}", job.Variables.Total);
        return Task.FromResult(new Receipt($"R-{job.Variables.Id}"));
    }
}
