namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>A card was declined; further attempts are declined, too.</summary>
internal sealed class CardDeclinedException(string message) : Exception(message);
