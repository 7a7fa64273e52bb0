using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Samples.OrderWorker.Stock;

/// <summary>Handles the jobs of the type <c>reserve-stock</c>.</summary>
internal sealed partial class ReserveStock(IStock stock, ILogger<ReserveStock> logger) : IJobHandler<StockRequest, StockReservation>
{
    /// <inheritdoc />
    public async Task<StockReservation> HandleAsync(Job<StockRequest> job, CancellationToken cancellationToken)
    {
        StockRequest request = job.Variables;
        string reservationId = await stock.ReserveAsync(request.OrderId, request.Article, request.Quantity, cancellationToken);
        LogReserved(request.Quantity, request.Article, request.OrderId);
        return new StockReservation(reservationId);
    }

    [LoggerMessage(1, LogLevel.Information, "Reserved {Quantity} x {Article} for order {OrderId}")]
    private partial void LogReserved(int quantity, string article, string orderId);
}
