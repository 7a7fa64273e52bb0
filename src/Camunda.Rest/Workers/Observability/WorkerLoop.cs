namespace Camunda.Rest.Workers;

/// <summary>What a worker does again and again for as long as it runs.</summary>
internal enum WorkerLoop
{
    /// <summary>Polls for jobs.</summary>
    Polling,

    /// <summary>Works jobs, one after the other.</summary>
    Handling,

    /// <summary>Looks after the jobs' locks.</summary>
    Locks,
}
