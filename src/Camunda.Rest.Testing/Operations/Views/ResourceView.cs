using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Resources that are neither processes, decisions nor forms.</summary>
internal static class ResourceView
{
    public static EntityView<ResourceRecord> Create() => new EntityView<ResourceRecord>("resourceKey")
        .Key("resourceKey", resource => resource.ResourceKey)
        .Text("resourceId", resource => resource.ResourceId)
        .Text("resourceName", resource => resource.ResourceName)
        .Number("version", resource => resource.Version)
        .Text("versionTag", resource => resource.VersionTag)
        .Key("deploymentKey", resource => resource.DeploymentKey)
        .Text("tenantId", resource => resource.TenantId);
}
