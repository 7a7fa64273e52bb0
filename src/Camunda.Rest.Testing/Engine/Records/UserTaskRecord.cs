using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A Camunda user task.</summary>
internal sealed record UserTaskRecord
{
    public const int DefaultPriority = 50;

    public required long UserTaskKey { get; init; }

    public required ProcessInstanceRef Process { get; init; }

    public required string ElementId { get; init; }

    public required long ElementInstanceKey { get; init; }

    /// <summary>The element's name, or its id where it has none.</summary>
    public required string Name { get; init; }

    public UserTaskState State { get; init; } = UserTaskState.Created;

    /// <summary>Whether it is neither completed nor cancelled.</summary>
    public bool IsOpen => State.Value is not (UserTaskState.Values.Completed or UserTaskState.Values.Canceled);

    /// <summary>What its listeners hold up; null when there is nothing.</summary>
    public UserTaskTransition? Transition { get; init; }

    public string? Assignee { get; init; }

    public IReadOnlyList<string> CandidateGroups { get; init; } = [];

    public IReadOnlyList<string> CandidateUsers { get; init; } = [];

    public DateTimeOffset? DueDate { get; init; }

    public DateTimeOffset? FollowUpDate { get; init; }

    public int Priority { get; init; } = DefaultPriority;

    public string? ExternalFormReference { get; init; }

    public long? FormKey { get; init; }

    public required IReadOnlyDictionary<string, string> CustomHeaders { get; init; }

    /// <summary>What was last done to it: <c>assign</c>, <c>complete</c>, or what the caller called it.</summary>
    public string Action { get; init; } = "";

    public required DateTimeOffset CreationDate { get; init; }

    public DateTimeOffset? CompletionDate { get; init; }
}
