using Microsoft.Extensions.Logging;

namespace Camunda.Rest.Workers;

/// <summary>What workers write into the log. Jobs are named by key and type; no variable is in it, other than what a handler's own exception says.</summary>
internal sealed partial class WorkerLog(ILogger logger)
{
    [LoggerMessage(20, LogLevel.Information, "The worker of '{JobType}' started: up to {MaxConcurrentJobs} jobs at a time, locked for {LockDuration}.")]
    public partial void Started(string jobType, int maxConcurrentJobs, TimeSpan lockDuration);

    [LoggerMessage(21, LogLevel.Information, "The worker of '{JobType}' stopped.")]
    public partial void Stopped(string jobType);

    [LoggerMessage(22, LogLevel.Warning, "The worker of '{JobType}' stopped and left {Count} jobs whose handlers or deliveries did not end: {JobKeys}. They are handed out again when their locks run out.")]
    public partial void Left(string jobType, int count, string jobKeys);

    [LoggerMessage(23, LogLevel.Warning, "The worker of '{JobType}' could not poll for jobs ({Failures} times in a row); it tries again in {Pause}.")]
    public partial void PollFailed(Exception error, string jobType, int failures, TimeSpan pause);

    [LoggerMessage(24, LogLevel.Information, "The worker of '{JobType}' polls again, after {Failures} failures.")]
    public partial void PollsAgain(string jobType, int failures);

    [LoggerMessage(25, LogLevel.Warning, "The handler of job {JobKey} of type '{JobType}' failed.")]
    public partial void HandlerFailed(Exception error, JobKey jobKey, string jobType);

    [LoggerMessage(26, LogLevel.Information, "The handler of job {JobKey} of type '{JobType}' threw the BPMN error '{ErrorCode}'.")]
    public partial void ErrorThrown(Exception error, JobKey jobKey, string jobType, string errorCode);

    [LoggerMessage(27, LogLevel.Information, "Job {JobKey} of type '{JobType}' is not there any more to take its outcome ({Outcome}, after {Failures} failed tries): it was ended by someone else, or its instance was cancelled.")]
    public partial void JobGone(JobKey jobKey, string jobType, JobOutcomeKind outcome, int failures);

    [LoggerMessage(28, LogLevel.Error, "The outcome ({Outcome}) of job {JobKey} of type '{JobType}' was refused and never will be taken; the job becomes an incident.")]
    public partial void OutcomeRefused(Exception error, JobKey jobKey, string jobType, JobOutcomeKind outcome);

    [LoggerMessage(29, LogLevel.Error, "The outcome ({Outcome}) of job {JobKey} of type '{JobType}' could not be delivered in {Failures} attempts: its lock ran out, the worker stopped, or one more could fail a later run of the job. The job is handed out again.")]
    public partial void Undelivered(Exception error, JobKey jobKey, string jobType, JobOutcomeKind outcome, int failures);

    [LoggerMessage(30, LogLevel.Warning, "The lock of job {JobKey} of type '{JobType}' was lost after {Held}; its handler is cancelled.")]
    public partial void LockLost(JobKey jobKey, string jobType, TimeSpan held);

    [LoggerMessage(31, LogLevel.Warning, "The lock of job {JobKey} of type '{JobType}' could not be renewed; it lasts for {Left} more.")]
    public partial void RenewalFailed(Exception error, JobKey jobKey, string jobType, TimeSpan left);

    [LoggerMessage(32, LogLevel.Error, "The handler of job {JobKey} of type '{JobType}' does not end although it was cancelled, after {Held}; its place is given to other jobs.")]
    public partial void HandlerAbandoned(JobKey jobKey, string jobType, TimeSpan held);

    [LoggerMessage(33, LogLevel.Warning, "Job {JobKey} of type '{JobType}' could not be handed back; it is handed out again when its lock runs out.")]
    public partial void HandBackFailed(Exception error, JobKey jobKey, string jobType);

    [LoggerMessage(35, LogLevel.Warning, "The cluster handed a null to the worker of '{JobType}' in place of a job; it is ignored.")]
    public partial void NullJob(string jobType);

    [LoggerMessage(36, LogLevel.Warning, "Job {JobKey} of type '{JobType}' occurs more than once in one response; it is worked once.")]
    public partial void RepeatedJob(JobKey jobKey, string jobType);

    [LoggerMessage(37, LogLevel.Warning, "A proxy ended a poll of the worker of '{JobType}' after {Taken} ({Status}), which counts as no jobs. Set PollTimeout below that time: a job that is activated in that moment stays locked until its lock runs out.")]
    public partial void PollCut(string jobType, TimeSpan taken, int? status);

    [LoggerMessage(38, LogLevel.Error, "A part of the worker of '{JobType}' ({Loop}) ended by an exception that was not foreseen, and is restarted. Please report this as a defect.")]
    public partial void Restarted(Exception error, string jobType, WorkerLoop loop);

    [LoggerMessage(34, LogLevel.Error, "Job {JobKey} of type '{JobType}' cannot be read and is failed; the others of its batch are worked.")]
    public partial void Unreadable(Exception error, JobKey jobKey, string jobType);

    [LoggerMessage(39, LogLevel.Error, "A job of type '{JobType}' cannot be read and has no key to fail it by, so it stays locked until its lock runs out; the others of its batch are worked.")]
    public partial void UnreadableWithoutKey(Exception error, string jobType);
}
