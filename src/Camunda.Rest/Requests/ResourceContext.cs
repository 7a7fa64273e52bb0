using Camunda.Rest.Api;

namespace Camunda.Rest;

/// <summary>What every resource of a client works with.</summary>
internal sealed record ResourceContext(CamundaApi Api, VariableSerializer Variables, TimeProvider Clock, long MaxDeploymentSize, TenantId? DefaultTenantId, IReadOnlyList<TenantId>? TenantIds)
{
    /// <summary>An object of the caller's as variables, read now, so that a later change of the object has no effect.</summary>
    public JsonVariables? ToVariables(object? variables) => variables is null ? null : JsonVariables.From(variables, Variables);
}
