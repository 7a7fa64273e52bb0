using System.Diagnostics;
using Camunda.Rest.Api;

namespace Camunda.Rest;

/// <summary>What the resources of a client share.</summary>
internal sealed record ResourceContext(CamundaApi Api, VariableSerialization Variables, TimeProvider Clock)
{
    /// <summary>The maximum size of a deployment in bytes.</summary>
    public long MaxDeploymentSize { get; init; }

    public TenantId? DefaultTenantId { get; init; }

    public IReadOnlyList<TenantId>? TenantIds { get; init; }

    /// <summary>The variable that carries the trace context; null for none.</summary>
    public string? TraceVariable { get; init; }

    /// <summary>Serializes an object as variables at once, so that later changes of the object have no effect.</summary>
    public JsonVariables? ToVariables(object? variables) => variables is null ? null : JsonVariables.From(variables, Variables);

    /// <summary>
    /// Returns variables that start or advance a process instance, with the current trace context when the client's options enable it.
    /// </summary>
    public JsonVariables? Traced(JsonVariables? variables) =>
        TraceVariable is not { } name || Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? variables
        : JsonVariables.Of(
            [.. (variables ?? JsonVariables.Empty).Where(variable => variable.Key != name), new(name, JsonText.From(id, Variables))],
            Variables);
}
