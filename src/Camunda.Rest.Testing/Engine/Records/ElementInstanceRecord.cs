namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>One pass through a flow node.</summary>
internal sealed record ElementInstanceRecord
{
    public required long ElementInstanceKey { get; init; }

    public required ProcessInstanceRef Process { get; init; }

    public required string ElementId { get; init; }

    /// <summary>The element's name, or its id where it has none.</summary>
    public required string ElementName { get; init; }

    public required ElementType Type { get; init; }

    public required ElementInstanceState State { get; init; }

    public required DateTimeOffset StartDate { get; init; }

    public DateTimeOffset? EndDate { get; init; }

    public long? IncidentKey { get; init; }

    public bool HasIncident => IncidentKey is not null;

    /// <summary>The process instance or sub-process that it runs in.</summary>
    public required long ScopeKey { get; init; }
}
