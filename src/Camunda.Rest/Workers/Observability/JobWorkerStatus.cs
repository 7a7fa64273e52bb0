namespace Camunda.Rest.Workers;

/// <summary>Whether a worker polls for jobs.</summary>
public enum JobWorkerStatus
{
    /// <summary>The worker polls for jobs.</summary>
    Running,

    /// <summary>The worker does not poll until it is resumed; jobs that it holds are still handled.</summary>
    Paused,

    /// <summary>The worker does not poll, and finishes the jobs that it holds.</summary>
    Stopping,

    /// <summary>The worker has stopped.</summary>
    Stopped,
}
