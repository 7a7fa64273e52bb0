using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Why an element instance does not go on.</summary>
internal sealed record IncidentRecord
{
    public required long IncidentKey { get; init; }

    public required ProcessInstanceRef Process { get; init; }

    public required string ElementId { get; init; }

    public required long ElementInstanceKey { get; init; }

    public required IncidentErrorType ErrorType { get; init; }

    public required string ErrorMessage { get; init; }

    public IncidentState State { get; init; } = IncidentState.Active;

    public long? JobKey { get; init; }

    public required DateTimeOffset CreationTime { get; init; }
}
