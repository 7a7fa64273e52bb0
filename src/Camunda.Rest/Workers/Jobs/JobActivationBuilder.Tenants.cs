using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("JobActivationRequest.TenantFilter")]
public sealed partial class JobActivationBuilder
{
    /// <summary>Activates jobs of all tenants that the client is assigned to, instead of those named by <see cref="ForTenants"/>.</summary>
    public JobActivationBuilder ForAssignedTenants() => With(copy =>
    {
        copy._tenantFilter = TenantFilterEnum.Assigned;
        copy._tenantIds = null;
    });
}
