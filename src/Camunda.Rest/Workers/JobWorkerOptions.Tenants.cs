namespace Camunda.Rest.Workers;

[RequiresContract("JobActivationRequest.TenantFilter")]
public sealed partial class JobWorkerOptions
{
    /// <summary>Works jobs of all tenants that the client is assigned to, instead of those that are named. Default: false.</summary>
    public bool UseAssignedTenants { get; set; }
}
