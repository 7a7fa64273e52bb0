using Camunda.Rest.Api;

namespace Camunda.Rest;

/// <summary>What every resource of a client works with.</summary>
internal sealed record ResourceContext(CamundaApi Api, VariableSerializer Variables, TimeProvider Clock, long MaxDeploymentSize, TenantId? DefaultTenantId, IReadOnlyList<TenantId>? TenantIds)
{
    public static ResourceContext Create(CamundaApi api, VariableSerializer variables, CamundaClientOptions options) =>
        new(api, variables, options.TimeProvider, options.MaxDeploymentSize, options.DefaultTenantId, options.TenantIds is [] ? null : [.. options.TenantIds]);

    public static VariableSerializer CreateSerializer(CamundaClientOptions options) =>
        options.VariableSerializerSettings is { } settings ? new VariableSerializer(settings) : VariableSerializer.Default;

    /// <summary>An object of the caller's as variables, read now, so that a later change of the object has no effect.</summary>
    public JsonVariables? ToVariables(object? variables) => variables is null ? null : JsonVariables.From(variables, Variables);
}
