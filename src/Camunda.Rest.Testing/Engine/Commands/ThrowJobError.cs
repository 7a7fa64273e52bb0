using System.Text.Json.Nodes;

namespace Camunda.Rest.Testing.Engine.Commands;

/// <summary>Reports a BPMN error from a job.</summary>
internal sealed record ThrowJobError(long JobKey, string ErrorCode)
{
    public string? ErrorMessage { get; init; }

    public JsonObject? Variables { get; init; }

    /// <summary>The token of the activation that reports; null and empty mean none.</summary>
    public string? LeaseToken { get; init; }
}
