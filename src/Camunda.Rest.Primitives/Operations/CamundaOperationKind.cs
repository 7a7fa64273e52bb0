namespace Camunda.Rest;

/// <summary>What a client does differently for an operation.</summary>
public enum CamundaOperationKind
{
    /// <summary>Nothing.</summary>
    Request,

    /// <summary>It delivers what became of a job, so it takes no permit of the concurrency limit: held back, it would cost work that is done.</summary>
    JobOutcome,

    /// <summary>It hands out jobs, each of which counts even if others are malformed.</summary>
    Activation,
}
