using Camunda.Rest.Models;

namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>A process instance.</summary>
internal sealed record ProcessInstanceRecord
{
    public required ProcessInstanceRef Process { get; init; }

    public required ProcessInstanceState State { get; init; }

    public required DateTimeOffset StartDate { get; init; }

    public DateTimeOffset? EndDate { get; init; }

    public int ActiveIncidents { get; init; }

    public bool HasIncident => ActiveIncidents > 0;

    /// <summary>The correlation key of the message that started it; null where there was none.</summary>
    public string? StartCorrelationKey { get; init; }

    public long? ParentProcessInstanceKey { get; init; }

    public long? ParentElementInstanceKey { get; init; }

    /// <summary>How many instances have called each other down to this one, itself included.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>The elements after which it is terminated.</summary>
    public IReadOnlyList<string> EndsAfter { get; init; } = [];

    /// <summary>When it was suspended; null unless it is.</summary>
    public DateTimeOffset? SuspendedDate { get; init; }
}
