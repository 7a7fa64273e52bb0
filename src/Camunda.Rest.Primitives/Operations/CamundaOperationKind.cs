namespace Camunda.Rest;

/// <summary>How a client treats an operation.</summary>
public enum CamundaOperationKind
{
    /// <summary>An ordinary request.</summary>
    Request,

    /// <summary>
    /// The delivery of a job's outcome, which needs no permit of the concurrency limit: a delay could waste completed work.
    /// </summary>
    JobOutcome,

    /// <summary>The activation of jobs, each of which is used even if others are malformed.</summary>
    Activation,
}
