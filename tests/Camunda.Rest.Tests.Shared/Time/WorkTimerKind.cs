namespace Camunda.Rest.Tests.Shared.Time;

/// <summary>What a timer is for, as far as its owner shows.</summary>
internal enum WorkTimerKind
{
    /// <summary>Rings, once or again and again.</summary>
    Timer,

    /// <summary>Ends a delay that something awaits.</summary>
    Pause,

    /// <summary>Ends what takes too long: a token source that is cancelled by time, or a task that is waited for with a limit.</summary>
    Limit,
}
