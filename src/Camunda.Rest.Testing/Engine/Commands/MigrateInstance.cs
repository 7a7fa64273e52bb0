namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Continues a running process instance in another process definition.</summary>
/// <param name="ProcessInstanceKey">The instance.</param>
/// <param name="TargetKey">The process definition in which it continues.</param>
/// <param name="Mappings">The elements of the target by those of the source, in pairs.</param>
internal sealed record MigrateInstance(
    long ProcessInstanceKey, long TargetKey, IReadOnlyList<(string SourceId, string TargetId)> Mappings);
