namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Changes of a user task; null keeps what is there.</summary>
internal sealed record UserTaskChanges
{
    /// <summary>Only listeners change it this way; empty clears.</summary>
    public string? Assignee { get; init; }

    /// <summary>An RFC 3339 date-time; empty clears.</summary>
    public string? DueDate { get; init; }

    /// <summary>An RFC 3339 date-time; empty clears.</summary>
    public string? FollowUpDate { get; init; }

    public IReadOnlyList<string>? CandidateUsers { get; init; }

    public IReadOnlyList<string>? CandidateGroups { get; init; }

    /// <summary>0 to 100.</summary>
    public int? Priority { get; init; }

    /// <summary>The names of the properties that change, as the API spells them.</summary>
    public IReadOnlyList<string> Attributes =>
    [
        .. new (string Name, object? Change)[]
        {
            ("assignee", Assignee),
            ("candidateGroups", CandidateGroups),
            ("candidateUsers", CandidateUsers),
            ("dueDate", DueDate),
            ("followUpDate", FollowUpDate),
            ("priority", Priority),
        }.Where(attribute => attribute.Change is not null).Select(attribute => attribute.Name),
    ];
}
