using System.Diagnostics;
using Camunda.Rest.Api;

namespace Camunda.Rest;

/// <summary>What every resource of a client works with.</summary>
internal sealed record ResourceContext(CamundaClient Client, CamundaApi Api, VariableSerializer Variables, TimeProvider Clock, long MaxDeploymentSize, TenantId? DefaultTenantId, IReadOnlyList<TenantId>? TenantIds)
{
    public static ResourceContext Create(CamundaClient client, CamundaApi api, VariableSerializer variables, CamundaClientOptions options) =>
        new(client, api, variables, options.TimeProvider, options.MaxDeploymentSize, options.DefaultTenantId, options.TenantIds is [] ? null : [.. options.TenantIds]);

    public static VariableSerializer CreateSerializer(CamundaClientOptions options) =>
        options.VariableSerializerSettings is { } settings ? new VariableSerializer(settings) : VariableSerializer.Default;

    /// <summary>An object of the caller's as variables, read now, so that a later change of the object has no effect.</summary>
    public JsonVariables? ToVariables(object? variables) => variables is null ? null : JsonVariables.From(variables, Variables);

    /// <summary>Variables that start or move a process instance, with the context of the present trace where the client's options want it.</summary>
    public JsonVariables? Traced(JsonVariables? variables) =>
        Client.TraceVariable is not { } name || Activity.Current is not { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? variables
        : JsonVariables.Of([.. (variables ?? JsonVariables.Empty).Where(variable => variable.Key != name), new(name, JsonText.From(id, Variables))], Variables);
}
