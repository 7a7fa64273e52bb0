using Camunda.Rest.Workers;

namespace Camunda.Rest.Samples.OrderWorker.Payments;

/// <summary>When a failed payment is retried.</summary>
internal static class PaymentRetries
{
    private const int Attempts = 3;
    private static readonly TimeSpan FirstBackOff = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// Returns an exponential back-off if the provider is not available; null for any other exception, which means the back-off of the
    /// worker.
    /// </summary>
    public static TimeSpan? BackOff(Job job, Exception exception) => exception is PaymentGatewayUnavailableException
        ? FirstBackOff * Math.Pow(2, Math.Max(0, Attempts - job.Retries))
        : null;
}
