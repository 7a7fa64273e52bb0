namespace Camunda.Rest;

public static partial class CamundaTelemetry
{
    /// <summary>Counter, by job type: jobs that workers activated.</summary>
    public const string WorkerActivated = "camunda.worker.jobs.activated";

    /// <summary>
    /// Counter, by job type and <see cref="JobOutcomeTag"/>: outcomes of jobs: <c>completed</c>, <c>failed</c>, <c>error</c>, <c>gone</c>
    /// (ended by another client), <c>undelivered</c>, <c>handed_back</c>.
    /// </summary>
    public const string WorkerOutcomes = "camunda.worker.jobs.outcomes";

    /// <summary>Gauge, by job type: jobs that are being handled or delivered.</summary>
    public const string WorkerInFlight = "camunda.worker.jobs.in_flight";

    /// <summary>Histogram, seconds, by job type: duration of handlers.</summary>
    public const string WorkerHandlingDuration = "camunda.worker.handling.duration";

    /// <summary>Histogram, seconds, by job type: duration of the delivery of outcomes with all attempts.</summary>
    public const string WorkerDeliveryDuration = "camunda.worker.delivery.duration";

    /// <summary>Counter, by job type: locks that were renewed.</summary>
    public const string WorkerLocksRenewed = "camunda.worker.locks.renewed";

    /// <summary>Counter, by job type: locks that were lost.</summary>
    public const string WorkerLocksLost = "camunda.worker.locks.lost";

    /// <summary>
    /// Counter, by job type and <see cref="WorkerLoopTag"/>: restarts of worker loops after an unexpected exception. Any value above 0 is a
    /// defect of this library or of a custom clock; <see cref="Workers.JobWorkerState.LastError"/> and the log contain the exception.
    /// </summary>
    public const string WorkerRestarts = "camunda.worker.restarts";

    /// <summary>Tag: the loop of a worker, <c>Polling</c>, <c>Handling</c> or <c>Locks</c>.</summary>
    public const string WorkerLoopTag = "camunda.worker.loop";

    /// <summary>Tag: the job type.</summary>
    public const string JobTypeTag = "camunda.job.type";

    /// <summary>Tag: the outcome of a job.</summary>
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
