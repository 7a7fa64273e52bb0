using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Identity;

namespace Camunda.Rest.Testing.Operations;

/// <summary>Refuses tenants that nobody has created and that nothing is deployed for, as a cluster without such tenants does.</summary>
internal sealed class TenantCheck(EngineCluster engine, IdentityStore identity)
{
    /// <summary>Reads the tenant of a request; null means the default one.</summary>
    /// <exception cref="ProblemException">400: there is no such tenant.</exception>
    public string? Read(OperationRequest request)
    {
        string? tenant = request.Body.Text("tenantId");
        return tenant is null or TenantIds.Default
            || identity.Find(new(IdentityKind.Tenant, tenant)) is not null
            || engine.Snapshot.Deployments.Values.Any(deployment => deployment.TenantId == tenant)
            ? tenant
            : throw ProblemException.InvalidArgument($"$.tenantId: there is no tenant '{tenant}'.");
    }
}
