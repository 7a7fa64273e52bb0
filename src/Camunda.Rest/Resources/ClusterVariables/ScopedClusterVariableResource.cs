using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>The global cluster variables, or those of one tenant.</summary>
[RequiresContract("createGlobalClusterVariable|getGlobalClusterVariable|updateGlobalClusterVariable|deleteGlobalClusterVariable|createTenantClusterVariable|getTenantClusterVariable|updateTenantClusterVariable|deleteTenantClusterVariable")]
public sealed class ScopedClusterVariableResource
{
    private readonly ResourceContext _context;
    private readonly TenantId? _tenantId;

    internal ScopedClusterVariableResource(ResourceContext context, TenantId? tenantId)
    {
        _context = context;
        _tenantId = tenantId;
    }

    /// <summary>A reference to one variable, by its name. No request is sent.</summary>
    /// <exception cref="ArgumentException">The name is <c>default</c>.</exception>
    public ClusterVariableReference this[ClusterVariableName name] => new(_context, _tenantId, Require.NotDefault(name));

#if CAMUNDA_8_10_OR_GREATER
    /// <summary>Creates a variable (<c>POST /cluster-variables/global</c> or <c>/cluster-variables/tenants/{tenantId}</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value: any value that can be serialized as JSON; null becomes a JSON null.</param>
    /// <param name="metadata">The metadata of the variable, by name. Default: none.</param>
    /// <param name="kind">The kind of the variable. Default: the API's default.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is <c>default</c>.</exception>
    /// <exception cref="CamundaConflictException">A variable with that name already exists.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterVariableResult> CreateAsync(
        ClusterVariableName name,
        object? value,
        IReadOnlyDictionary<string, object?>? metadata = null,
        ClusterVariableKind? kind = null,
        CancellationToken cancellationToken = default) =>
        CreateAsync(
            new CreateClusterVariableRequest
            {
                Name = Require.NotDefault(name),
                Value = JsonText.From(value, _context.Variables),
                Metadata = ClusterVariableReference.ToMetadata(_context, metadata),
                Kind = kind,
            },
            cancellationToken);
#else
    /// <summary>Creates a variable (<c>POST /cluster-variables/global</c> or <c>/cluster-variables/tenants/{tenantId}</c>).</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value: any value that can be serialized as JSON; null becomes a JSON null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The name is <c>default</c>.</exception>
    /// <exception cref="CamundaConflictException">A variable with that name already exists.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<ClusterVariableResult> CreateAsync(
        ClusterVariableName name, object? value, CancellationToken cancellationToken = default) =>
        CreateAsync(
            new CreateClusterVariableRequest { Name = Require.NotDefault(name), Value = JsonText.From(value, _context.Variables) },
            cancellationToken);
#endif

    private Task<ClusterVariableResult> CreateAsync(
        CreateClusterVariableRequest request, CancellationToken cancellationToken) => _tenantId is { } tenantId
            ? _context.Api.ClusterVariables.CreateTenantClusterVariableAsync(tenantId, request, cancellationToken)
            : _context.Api.ClusterVariables.CreateGlobalClusterVariableAsync(request, cancellationToken);
}
