namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>A signal that was broadcast.</summary>
internal sealed record BroadcastedSignal(long Key, string TenantId);
