using System.Globalization;

namespace Camunda.Rest.Workers;

/// <summary>What the cluster does with a failed job.</summary>
internal static class FailureConsequence
{
    /// <summary>Returns the remaining retries after a failure.</summary>
    public static int RetriesAfter(HeldJob job, JobOutcome outcome) => outcome.Retries ?? Math.Max(0, job.Activated.Retries - 1);

    /// <summary>Returns how long the cluster waits before it retries the job.</summary>
    public static TimeSpan BackOffOf(JobOutcome outcome, JobWorkerOptions options) => outcome.RetryBackOff ?? options.RetryBackOff;

    /// <summary>Returns what follows a failure, as the end of a sentence.</summary>
    public static string Of(HeldJob job, JobOutcome outcome, JobWorkerOptions options) => RetriesAfter(job, outcome) is var retries and > 0
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{retries} {(retries == 1 ? "retry is" : "retries are")} left, the next after {BackOffOf(outcome, options)}")
        : "no retries are left, so the cluster raises an incident";
}
