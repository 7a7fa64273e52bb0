namespace Camunda.Rest.Workers;

[RequiresContract("JobActivationRequest.TenantFilter")]
public sealed partial class JobWorkerOptions
{
    /// <summary>Handles jobs of all tenants that the client is assigned to, instead of named tenants. Default: false.</summary>
    public bool UseAssignedTenants { get; set; }
}
