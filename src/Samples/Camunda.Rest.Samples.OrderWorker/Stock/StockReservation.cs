namespace Camunda.Rest.Samples.OrderWorker.Stock;

/// <summary>The result of <see cref="ReserveStock"/>; its members become variables.</summary>
internal sealed record StockReservation(string ReservationId);
