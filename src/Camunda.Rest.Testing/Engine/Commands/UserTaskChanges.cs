namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Changes of a user task; null keeps what is there.</summary>
internal sealed record UserTaskChanges
{
    /// <summary>An RFC 3339 date-time; empty clears.</summary>
    public string? DueDate { get; init; }

    /// <summary>An RFC 3339 date-time; empty clears.</summary>
    public string? FollowUpDate { get; init; }

    public IReadOnlyList<string>? CandidateUsers { get; init; }

    public IReadOnlyList<string>? CandidateGroups { get; init; }

    /// <summary>0 to 100.</summary>
    public int? Priority { get; init; }
}
