using Camunda.Rest.Models;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Workers;

/// <summary>
/// The log messages of workers. Jobs are identified by key and type; no variables are logged, except in the text of a handler's own
/// exception.
/// </summary>
internal sealed partial class WorkerLog(ILogger logger)
{
    // A field: the generator of Microsoft.Extensions.Logging 8 does not find the parameter of a primary constructor.
    private readonly ILogger _logger = logger;

    /// <summary>Opens the scope of one job, which adds its facts to whatever is logged within; null without a log.</summary>
    public IDisposable? BeginJob(ActivatedJobResult job) =>
        _logger.IsEnabled(LogLevel.Critical) ? _logger.BeginScope(new JobLogScope(job)) : null;

    [LoggerMessage(20, LogLevel.Information, "The worker of '{JobType}' started with up to {MaxConcurrentJobs} concurrent jobs and a lock "
        + "duration of {LockDuration}.")]
    public partial void Started(string jobType, int maxConcurrentJobs, TimeSpan lockDuration);

    [LoggerMessage(21, LogLevel.Information, "The worker of '{JobType}' stopped.")]
    public partial void Stopped(string jobType);

    [LoggerMessage(22, LogLevel.Warning, "The worker of '{JobType}' stopped before {Count} jobs ended: {JobKeys}. "
        + "They become available again when their locks expire.")]
    public partial void Left(string jobType, int count, string jobKeys);

    [LoggerMessage(23, LogLevel.Warning, "The worker of '{JobType}' could not poll for jobs ({Failures} consecutive failures); "
        + "the next attempt is in {Pause}.")]
    public partial void PollFailed(Exception error, string jobType, int failures, TimeSpan pause);

    [LoggerMessage(42, LogLevel.Warning, "The worker of '{JobType}' could not poll for jobs ({Failures} consecutive failures); "
        + "the next attempt is in {Pause}. {Reason} Other workers of this client that cannot connect do not report it.")]
    public partial void NotConnected(string jobType, int failures, TimeSpan pause, string reason);

    [LoggerMessage(43, LogLevel.Debug, "The worker of '{JobType}' could not connect either ({Failures} consecutive failures).")]
    public partial void NotConnectedEither(string jobType, int failures);

    [LoggerMessage(24, LogLevel.Information, "The worker of '{JobType}' resumed polling after {Failures} failures.")]
    public partial void PollsAgain(string jobType, int failures);

    [LoggerMessage(25, LogLevel.Warning, "The handler of job {JobKey} of type '{JobType}' failed; {Consequence}.")]
    public partial void HandlerFailed(Exception error, JobKey jobKey, string jobType, string consequence);

    [LoggerMessage(40, LogLevel.Warning, "The handler of job {JobKey} of type '{JobType}' failed it ({Reason}); {Consequence}.")]
    public partial void HandlerFailed(JobKey jobKey, string jobType, string? reason, string consequence);

    [LoggerMessage(41, LogLevel.Error, "{Generator} failed for job {JobKey} of type '{JobType}'; the plain option applies.")]
    public partial void GeneratorFailed(Exception error, string generator, JobKey jobKey, string jobType);

    [LoggerMessage(26, LogLevel.Information, "The handler of job {JobKey} of type '{JobType}' threw the BPMN error '{ErrorCode}'.")]
    public partial void ErrorThrown(Exception error, JobKey jobKey, string jobType, string errorCode);

    [LoggerMessage(27, LogLevel.Information, "Job {JobKey} of type '{JobType}' no longer exists, so its outcome ({Outcome}, after "
        + "{Failures} failed attempts) was dropped: another client ended the job, or its instance was cancelled.")]
    public partial void JobGone(JobKey jobKey, string jobType, JobOutcomeKind outcome, int failures);

    [LoggerMessage(28, LogLevel.Error, "The outcome ({Outcome}) of job {JobKey} of type '{JobType}' was rejected and cannot be retried; "
        + "the job is failed with an incident.")]
    public partial void OutcomeRefused(Exception error, JobKey jobKey, string jobType, JobOutcomeKind outcome);

    [LoggerMessage(29, LogLevel.Error, "The outcome ({Outcome}) of job {JobKey} of type '{JobType}' could not be delivered in {Failures} "
        + "attempts: its lock expired, the worker stopped, or a retry could fail a later run of the job. "
        + "The job becomes available again.")]
    public partial void Undelivered(Exception error, JobKey jobKey, string jobType, JobOutcomeKind outcome, int failures);

    [LoggerMessage(30, LogLevel.Warning, "The lock of job {JobKey} of type '{JobType}' was lost after {Held}; the handler is cancelled.")]
    public partial void LockLost(JobKey jobKey, string jobType, TimeSpan held);

    [LoggerMessage(31, LogLevel.Warning, "The lock of job {JobKey} of type '{JobType}' could not be renewed; it expires in {Left}.")]
    public partial void RenewalFailed(Exception error, JobKey jobKey, string jobType, TimeSpan left);

    [LoggerMessage(32, LogLevel.Error, "The handler of job {JobKey} of type '{JobType}' did not return after it was cancelled ({Held}); "
        + "its slot is released to other jobs.")]
    public partial void HandlerAbandoned(JobKey jobKey, string jobType, TimeSpan held);

    [LoggerMessage(33, LogLevel.Warning, "Job {JobKey} of type '{JobType}' could not be handed back; "
        + "it becomes available again when its lock expires.")]
    public partial void HandBackFailed(Exception error, JobKey jobKey, string jobType);

    [LoggerMessage(35, LogLevel.Warning, "The cluster returned null instead of a job to the worker of '{JobType}'; it is ignored.")]
    public partial void NullJob(string jobType);

    [LoggerMessage(36, LogLevel.Warning, "Job {JobKey} of type '{JobType}' occurs more than once in a response; it is handled once.")]
    public partial void RepeatedJob(JobKey jobKey, string jobType);

    [LoggerMessage(37, LogLevel.Warning, "A proxy ended a poll of the worker of '{JobType}' after {Taken} ({Status}), which is treated "
        + "as no jobs. Set PollTimeout below that time: a job that is activated at that moment stays locked until its lock expires.")]
    public partial void PollCut(string jobType, TimeSpan taken, int? status);

    [LoggerMessage(38, LogLevel.Error, "A loop of the worker of '{JobType}' ({Loop}) ended with an unexpected exception and is "
        + "restarted. Please report this as a defect.")]
    public partial void Restarted(Exception error, string jobType, WorkerLoop loop);

    [LoggerMessage(34, LogLevel.Error, "Job {JobKey} of type '{JobType}' is malformed and is failed; "
        + "the other jobs of the response are handled.")]
    public partial void Unreadable(Exception error, JobKey jobKey, string jobType);

    [LoggerMessage(39, LogLevel.Error, "A job of type '{JobType}' is malformed and has no key, so it stays locked until its lock "
        + "expires; the other jobs of the response are handled.")]
    public partial void UnreadableWithoutKey(Exception error, string jobType);
}
