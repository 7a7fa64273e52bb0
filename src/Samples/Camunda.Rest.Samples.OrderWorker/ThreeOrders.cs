using System.Diagnostics;
using Camunda.Rest.Samples.OrderWorker.Telemetry;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Samples.OrderWorker;

/// <summary>Starts three orders on the embedded cluster, and waits until they are complete.</summary>
internal sealed partial class ThreeOrders(CamundaClient camunda, ILogger<ThreeOrders> logger)
{
    /// <summary>Runs the orders: one is charged at once, one after a retry, and one is rejected.</summary>
    /// <returns>Whether all of them ended as expected.</returns>
    public async Task<bool> RunAsync()
    {
        OrderOutcome[] outcomes = await Task.WhenAll(
            RunAsync(new Order("A-1", "lamp", 1, 99.50m, "4000-1111")),
            RunAsync(new Order("A-2", "chair", 4, 380.00m, "4000-2222-unreachable-once")),
            RunAsync(new Order("A-3", "table", 1, 1250.00m, "4000-3333-declined")));
        return outcomes is [{ ReceiptId: "R-A-1" }, { ReceiptId: "R-A-2" }, { ReceiptId: null, RejectionReason: { } }];
    }

    private async Task<OrderOutcome> RunAsync(Order order)
    {
        // The jobs of the order belong to this trace, because the variable of the setting TraceVariable carries it.
        using Activity? activity = OrderTelemetry.Source.StartActivity($"order {order.OrderId}");
        OrderOutcome outcome = await camunda.ProcessInstances.Create("order-worker-process")
            .WithVariables(order)
            .AwaitCompletion(TimeSpan.FromSeconds(30))
            .SendAsync<OrderOutcome>();
        if (outcome.ReceiptId is { } receiptId)
            LogConfirmed(order.OrderId, receiptId);
        else
            LogRejected(order.OrderId, outcome.RejectionReason);
        return outcome;
    }

    [LoggerMessage(1, LogLevel.Information, "Order {OrderId} is confirmed: receipt {ReceiptId}")]
    private partial void LogConfirmed(string orderId, string receiptId);

    [LoggerMessage(2, LogLevel.Information, "Order {OrderId} is rejected: {Reason}")]
    private partial void LogRejected(string orderId, string? reason);
}
