using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A job.</summary>
internal sealed record JobRecord
{
    public required long JobKey { get; init; }

    public required ProcessInstanceRef Process { get; init; }

    public required string ElementId { get; init; }

    public required long ElementInstanceKey { get; init; }

    public required string Type { get; init; }

    public required JobKind Kind { get; init; }

    /// <summary>What the listener listens to whose job it is.</summary>
    public JobListenerEventType ListenerEvent { get; init; } = JobListenerEventType.Unspecified;

    public JobState State { get; init; } = JobState.Created;

    public JobPhase Phase { get; init; } = JobPhase.Activatable;

    public required int Retries { get; init; }

    public int Priority { get; init; }

    /// <summary>Who activated it last; empty before.</summary>
    public string Worker { get; init; } = "";

    /// <summary>
    /// The token of the last activation with a lease; null when there was none. It outlives the lock and failures: only a newer activation
    /// takes the job from this one.
    /// </summary>
    public string? LeaseToken { get; init; }

    /// <summary>Until when the lock holds; null when it is not locked.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Until when it backs off after a failure.</summary>
    public DateTimeOffset? BackOffUntil { get; init; }

    public required IReadOnlyDictionary<string, string> CustomHeaders { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    /// <summary>
    /// Whether the listener of a user task has denied what was about to happen; null while it has not decided, and for other jobs.
    /// </summary>
    public bool? IsDenied { get; init; }

    public string? DeniedReason { get; init; }

    public bool HasFailedWithRetriesLeft { get; init; }

    public required DateTimeOffset CreationTime { get; init; }

    public required DateTimeOffset LastUpdateTime { get; init; }

    public DateTimeOffset? EndTime { get; init; }
}
