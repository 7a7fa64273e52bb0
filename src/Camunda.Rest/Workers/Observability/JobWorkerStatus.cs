namespace Camunda.Rest.Workers;

/// <summary>Whether a worker takes jobs.</summary>
public enum JobWorkerStatus
{
    /// <summary>It takes jobs.</summary>
    Running,

    /// <summary>It takes none until it is resumed; those that it has are worked.</summary>
    Paused,

    /// <summary>It takes none and ends those that it has.</summary>
    Stopping,

    /// <summary>It has ended.</summary>
    Stopped,
}
