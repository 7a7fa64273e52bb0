using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Operations;

/// <summary>One command as the audit log shows it.</summary>
internal sealed record AuditRecord
{
    public required long Key { get; init; }

    public required AuditedOperation Operation { get; init; }

    public required DateTimeOffset Timestamp { get; init; }

    /// <summary>The user of the command; null for an anonymous one.</summary>
    public required string? ActorId { get; init; }

    public required bool Succeeded { get; init; }

    /// <summary>The entity that the command changes; empty where a failed command has created none.</summary>
    public required string EntityKey { get; init; }

    /// <summary>The process instance that the entity belongs to.</summary>
    public ProcessInstanceRef? Process { get; init; }

    public long? BatchOperationKey { get; init; }

    public string? BatchOperationType { get; init; }
}
