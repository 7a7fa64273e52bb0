namespace Camunda.Rest.Workers;

/// <summary>A loop that a worker runs until it stops.</summary>
internal enum WorkerLoop
{
    /// <summary>Polls for jobs.</summary>
    Polling,

    /// <summary>Handles jobs, one after the other.</summary>
    Handling,

    /// <summary>Checks the locks of the jobs.</summary>
    Locks,
}
