namespace Camunda.Rest.Workers;

/// <summary>The kind of a job's outcome.</summary>
public enum JobOutcomeKind
{
    /// <summary>The job is completed, and its process instance continues.</summary>
    Completed,

    /// <summary>The job is failed: the cluster retries it while it has retries left, otherwise it raises an incident.</summary>
    Failed,

    /// <summary>The job throws a BPMN error from its element.</summary>
    Error,

    /// <summary>The job is left to the handler, which ends it now or later.</summary>
    Left,
}
