namespace Camunda.Rest.Workers;

/// <summary>Thrown by a job handler to fail the job with a say in its retries; any other exception fails it with the worker's defaults.</summary>
public sealed class JobFailedException : Exception
{
    /// <param name="message">What went wrong; shown in the incident.</param>
    /// <param name="retries">How often the job may still be tried; 0 raises an incident. Default: one less than the job has.</param>
    /// <param name="retryBackOff">How long the cluster waits before it hands the job out again. Default: <see cref="JobWorkerOptions.RetryBackOff"/>.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="innerException">What it comes from. Default: not said. It is logged, never sent.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries or the back-off are negative.</exception>
    public JobFailedException(string message, int? retries = null, TimeSpan? retryBackOff = null, object? variables = null, Exception? innerException = null)
        : base(message, innerException) => Outcome = JobOutcome.Fail(message, retries, retryBackOff, variables);

    /// <summary>How often the job may still be tried; null for one less than it has.</summary>
    public int? Retries => Outcome.Retries;

    /// <summary>How long the cluster waits before it hands the job out again; null for the worker's default.</summary>
    public TimeSpan? RetryBackOff => Outcome.RetryBackOff;

    /// <summary>The same as a value.</summary>
    internal JobOutcome Outcome { get; }
}
