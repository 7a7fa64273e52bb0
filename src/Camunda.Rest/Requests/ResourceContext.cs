using System.Diagnostics;
using Camunda.Rest.Api;

namespace Camunda.Rest;

/// <summary>What every resource of a client works with.</summary>
internal sealed record ResourceContext(CamundaApi Api, VariableSerializer Variables, TimeProvider Clock)
{
    /// <summary>The most bytes that one deployment sends.</summary>
    public long MaxDeploymentSize { get; init; }

    public TenantId? DefaultTenantId { get; init; }

    public IReadOnlyList<TenantId>? TenantIds { get; init; }

    /// <summary>The variable that carries the context of traces; null for none.</summary>
    public string? TraceVariable { get; init; }

    /// <summary>An object of the caller's as variables, read now, so that a later change of the object has no effect.</summary>
    public JsonVariables? ToVariables(object? variables) => variables is null ? null : JsonVariables.From(variables, Variables);

    /// <summary>Variables that start or move a process instance, with the context of the present trace where the client's options want it.</summary>
    public JsonVariables? Traced(JsonVariables? variables) =>
        TraceVariable is not { } name || Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? variables
        : JsonVariables.Of([.. (variables ?? JsonVariables.Empty).Where(variable => variable.Key != name), new(name, JsonText.From(id, Variables))], Variables);
}
