namespace Camunda.Rest;

/// <summary>Cluster variables: values that all processes can read, global or of a tenant.</summary>
[RequiresContract("createGlobalClusterVariable|getGlobalClusterVariable|updateGlobalClusterVariable|deleteGlobalClusterVariable|createTenantClusterVariable|getTenantClusterVariable|updateTenantClusterVariable|deleteTenantClusterVariable|searchClusterVariables")]
public sealed partial class ClusterVariableResource
{
    private readonly ResourceContext _context;

    internal ClusterVariableResource(ResourceContext context) => _context = context;

    /// <summary>The global variables.</summary>
    public ScopedClusterVariableResource Global => new(_context, null);

    /// <summary>The variables of one tenant.</summary>
    /// <exception cref="ArgumentException">The tenant is <c>default(TenantId)</c>.</exception>
    public ScopedClusterVariableResource OfTenant(TenantId tenantId) => new(_context, Require.NotDefault(tenantId));
}
