using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Execution.Steps;

/// <summary>An event broadcasts a signal.</summary>
internal sealed record BroadcastSignal(string Name, string TenantId, JsonObject? Variables) : Step;
