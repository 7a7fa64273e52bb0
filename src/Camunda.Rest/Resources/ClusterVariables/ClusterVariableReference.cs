using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One cluster variable, by its scope and name.</summary>
[RequiresContract("getGlobalClusterVariable|updateGlobalClusterVariable|deleteGlobalClusterVariable|getTenantClusterVariable|updateTenantClusterVariable|deleteTenantClusterVariable")]
public sealed class ClusterVariableReference
{
    private readonly ResourceContext _context;

    internal ClusterVariableReference(ResourceContext context, TenantId? tenantId, ClusterVariableName name)
    {
        _context = context;
        TenantId = tenantId;
        Name = name;
    }

    /// <summary>The tenant of the variable; null for a global variable.</summary>
    public TenantId? TenantId { get; }

    /// <summary>The name of the variable.</summary>
    public ClusterVariableName Name { get; }

    /// <summary>
    /// Reads the variable (<c>GET /cluster-variables/global/{name}</c> or <c>/cluster-variables/tenants/{tenantId}/{name}</c>). Eventually
    /// consistent: recent changes are not yet visible.
    /// </summary>
    /// <exception cref="CamundaNotFoundException">The variable does not exist or is not yet visible.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterVariableResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>
    /// Returns the read of <see cref="GetAsync"/> as a request, which can wait until the variable is visible or has a certain value.
    /// </summary>
    public EventualRead<ClusterVariableResult> Get() => TenantId is { } tenantId
        ? new(
            _context,
            CamundaOperations.GetTenantClusterVariable,
            cancellationToken => _context.Api.ClusterVariables.GetTenantClusterVariableAsync(tenantId, Name, cancellationToken))
        : new(
            _context,
            CamundaOperations.GetGlobalClusterVariable,
            cancellationToken => _context.Api.ClusterVariables.GetGlobalClusterVariableAsync(Name, cancellationToken));

#if CAMUNDA_8_10_OR_GREATER
    /// <summary>
    /// Replaces the value (<c>PUT /cluster-variables/global/{name}</c> or <c>/cluster-variables/tenants/{tenantId}/{name}</c>).
    /// </summary>
    /// <param name="value">The new value: any value that can be serialized as JSON; null becomes a JSON null.</param>
    /// <param name="metadata">The metadata of the variable, by name. Default: not sent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">The variable does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterVariableResult> UpdateAsync(
        object? value, IReadOnlyDictionary<string, object?>? metadata = null, CancellationToken cancellationToken = default) =>
        UpdateAsync(
            new UpdateClusterVariableRequest
            {
                Value = JsonText.From(value, _context.Variables),
                Metadata = ToMetadata(_context, metadata),
            },
            cancellationToken);
#else
    /// <summary>
    /// Replaces the value (<c>PUT /cluster-variables/global/{name}</c> or <c>/cluster-variables/tenants/{tenantId}/{name}</c>).
    /// </summary>
    /// <param name="value">The new value: any value that can be serialized as JSON; null becomes a JSON null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">The variable does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterVariableResult> UpdateAsync(object? value, CancellationToken cancellationToken = default) =>
        UpdateAsync(new UpdateClusterVariableRequest { Value = JsonText.From(value, _context.Variables) }, cancellationToken);
#endif

    /// <summary>
    /// Deletes the variable (<c>DELETE /cluster-variables/global/{name}</c> or <c>/cluster-variables/tenants/{tenantId}/{name}</c>).
    /// </summary>
    /// <exception cref="CamundaNotFoundException">The variable does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task DeleteAsync(CancellationToken cancellationToken = default) => TenantId is { } tenantId
        ? _context.Api.ClusterVariables.DeleteTenantClusterVariableAsync(tenantId, Name, cancellationToken)
        : _context.Api.ClusterVariables.DeleteGlobalClusterVariableAsync(Name, cancellationToken);

#if CAMUNDA_8_10_OR_GREATER
    internal static IReadOnlyDictionary<string, JsonText>? ToMetadata(
        ResourceContext context, IReadOnlyDictionary<string, object?>? metadata) =>
        metadata?.ToDictionary(entry => entry.Key, entry => JsonText.From(entry.Value, context.Variables), StringComparer.Ordinal);
#endif

    private Task<ClusterVariableResult> UpdateAsync(
        UpdateClusterVariableRequest request, CancellationToken cancellationToken) => TenantId is { } tenantId
            ? _context.Api.ClusterVariables.UpdateTenantClusterVariableAsync(tenantId, Name, request, cancellationToken)
            : _context.Api.ClusterVariables.UpdateGlobalClusterVariableAsync(Name, request, cancellationToken);
}
