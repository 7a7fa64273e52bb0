using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>An evaluation of conditions, and the process instances that it has started.</summary>
internal sealed record EvaluatedConditions(long Key, string TenantId, IReadOnlyList<ProcessInstanceRef> Instances);
