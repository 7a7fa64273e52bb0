namespace Camunda.Rest.Testing.Engine.State;

/// <summary>What happens when a due date is reached.</summary>
internal enum DueKind
{
    /// <summary>The lock of a job ends.</summary>
    JobLock,

    /// <summary>A failed job may be tried again.</summary>
    JobBackOff,

    /// <summary>An event of the process happens.</summary>
    Timer,

    /// <summary>A message that was kept has lived long enough.</summary>
    MessageExpiry,

    /// <summary>Someone has waited long enough for a job.</summary>
    JobPoll,

    /// <summary>Someone has waited long enough for the listeners of a user task.</summary>
    UserTaskOutcome,

    /// <summary>Someone has waited long enough for an instance to complete.</summary>
    InstanceResult,
}
