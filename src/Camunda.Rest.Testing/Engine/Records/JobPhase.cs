namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What can happen to a job next.</summary>
internal enum JobPhase
{
    /// <summary>A worker may have it.</summary>
    Activatable,

    /// <summary>A worker has it, until the lock ends.</summary>
    Activated,

    /// <summary>It failed and waits to be tried again.</summary>
    BackingOff,

    /// <summary>An incident holds it: no retries left, or an error that nobody caught.</summary>
    Stopped,

    /// <summary>Completed or cancelled.</summary>
    Ended,
}
