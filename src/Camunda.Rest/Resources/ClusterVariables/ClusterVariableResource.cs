namespace Camunda.Rest;

/// <summary>Cluster variables: values that all processes can read, of the whole cluster or of a tenant.</summary>
[RequiresContract("createGlobalClusterVariable|getGlobalClusterVariable|updateGlobalClusterVariable|deleteGlobalClusterVariable|createTenantClusterVariable|getTenantClusterVariable|updateTenantClusterVariable|deleteTenantClusterVariable|searchClusterVariables")]
public sealed partial class ClusterVariableResource
{
    private readonly ResourceContext _context;

    internal ClusterVariableResource(ResourceContext context) => _context = context;

    /// <summary>The variables of the whole cluster.</summary>
    public ScopedClusterVariableResource Global => new(_context, null);

    /// <summary>The variables of one tenant.</summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public ScopedClusterVariableResource OfTenant(TenantId tenantId) => new(_context, Require.NotDefault(tenantId));
}
