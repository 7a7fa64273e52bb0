using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Starts processes whose start event has a condition that the variables fulfil.</summary>
internal sealed record EvaluateConditions
{
    public JsonObject? Variables { get; init; }

    /// <summary>The one process that is asked; null asks all.</summary>
    public long? ProcessDefinitionKey { get; init; }

    /// <summary>Null means the default tenant.</summary>
    public string? TenantId { get; init; }
}
