namespace Camunda.Rest.Workers;

/// <summary>What becomes of a job.</summary>
public enum JobOutcomeKind
{
    /// <summary>It is completed, and its process instance goes on.</summary>
    Completed,

    /// <summary>It is failed: tried again while it has retries, else an incident.</summary>
    Failed,

    /// <summary>A BPMN error is thrown from its element.</summary>
    Error,

    /// <summary>The handler ends it by itself, now or later.</summary>
    Left,
}
