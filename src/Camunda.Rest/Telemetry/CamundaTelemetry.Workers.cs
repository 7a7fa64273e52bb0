namespace Camunda.Rest;

public static partial class CamundaTelemetry
{
    /// <summary>Counter, by job type: jobs that workers took.</summary>
    public const string WorkerActivated = "camunda.worker.jobs.activated";

    /// <summary>
    /// Counter, by job type and <see cref="JobOutcomeTag"/>: what became of the jobs: <c>completed</c>, <c>failed</c>, <c>error</c>, <c>gone</c> (ended by someone else),
    /// <c>undelivered</c>, <c>handed_back</c>.
    /// </summary>
    public const string WorkerOutcomes = "camunda.worker.jobs.outcomes";

    /// <summary>Gauge, by job type: jobs that are worked or delivered.</summary>
    public const string WorkerInFlight = "camunda.worker.jobs.in_flight";

    /// <summary>Histogram, seconds, by job type: how long handlers take.</summary>
    public const string WorkerHandlingDuration = "camunda.worker.handling.duration";

    /// <summary>Histogram, seconds, by job type: how long the delivery of outcomes takes, with all its tries.</summary>
    public const string WorkerDeliveryDuration = "camunda.worker.delivery.duration";

    /// <summary>Counter, by job type: locks that were renewed.</summary>
    public const string WorkerLocksRenewed = "camunda.worker.locks.renewed";

    /// <summary>Counter, by job type: locks that were lost.</summary>
    public const string WorkerLocksLost = "camunda.worker.locks.lost";

    /// <summary>
    /// Counter, by job type and <see cref="WorkerLoopTag"/>: how often a part of a worker ended by an exception that nobody foresaw and was restarted. Anything above 0 is a defect of this library or of the
    /// clock that it was given; <see cref="Workers.JobWorkerState.LastError"/> and the log have the exception.
    /// </summary>
    public const string WorkerRestarts = "camunda.worker.restarts";

    /// <summary>Tag: which part of a worker, <c>Polling</c>, <c>Handling</c> or <c>Locks</c>.</summary>
    public const string WorkerLoopTag = "camunda.worker.loop";

    /// <summary>Tag: the job type.</summary>
    public const string JobTypeTag = "camunda.job.type";

    /// <summary>Tag: what became of a job.</summary>
    public const string JobOutcomeTag = "camunda.job.outcome";

    /// <summary>Tag of an activity: the key of the job.</summary>
    public const string JobKeyTag = "camunda.job.key";

    /// <summary>Tag of an activity: the key of the process instance.</summary>
    public const string ProcessInstanceKeyTag = "camunda.process_instance.key";

    /// <summary>Tag of an activity: the id of the process in its BPMN model.</summary>
    public const string ProcessIdTag = "camunda.process.id";

    /// <summary>Tag of an activity: the id of the element in its BPMN model.</summary>
    public const string ElementIdTag = "camunda.element.id";
}
