using System.Text.Json;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Evaluates a decision, by its key or by the id of its latest version.</summary>
internal sealed record EvaluateDecision(
    long? DecisionDefinitionKey, string? DecisionDefinitionId, string? TenantId, JsonElement Variables);
