namespace Camunda.Rest.Workers;

/// <summary>
/// Thrown by a job handler to fail the job with explicit retries; any other exception fails it with the worker's defaults.
/// </summary>
public sealed class JobFailedException : Exception
{
    /// <param name="message">The error message, which the incident shows.</param>
    /// <param name="retries">The remaining retries; 0 raises an incident. Default: one less than the job has.</param>
    /// <param name="retryBackOff">
    /// How long the cluster waits before it retries the job. Default: <see cref="JobWorkerOptions.RetryBackOff"/>.
    /// </param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="innerException">The cause, which is logged but not sent. Default: none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries or the back-off are negative.</exception>
    public JobFailedException(
        string message, int? retries = null, TimeSpan? retryBackOff = null, object? variables = null, Exception? innerException = null)
        : base(message, innerException) => Outcome = JobOutcome.Fail(message, retries, retryBackOff, variables);

    /// <summary>The remaining retries; null for one less than the job has.</summary>
    public int? Retries => Outcome.Retries;

    /// <summary>How long the cluster waits before it retries the job; null for the worker's default.</summary>
    public TimeSpan? RetryBackOff => Outcome.RetryBackOff;

    /// <summary>The same as an outcome.</summary>
    internal JobOutcome Outcome { get; }
}
