using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Finds the version of a deployed resource that an element uses; what was deleted is not found.</summary>
internal sealed class BoundVersions(EngineState state)
{
    /// <summary>The version of a process; null where there is none.</summary>
    public ProcessDefinitionRecord? FindProcess(string processId, VersionBinding binding, ProcessInstanceRef user) =>
        state.ProcessVersions.TryGet(new(user.TenantId, processId), out ImmutableSortedDictionary<int, ProcessDefinitionRecord>? versions)
            ? versions.Values.LastOrDefault(version => !version.IsDeleted
                && Fits(binding, version.DeploymentKey, version.VersionTag, user.Definition))
            : null;

    /// <summary>The version of another resource; null where there is none.</summary>
    public ResourceRecord? FindResource(
        IReadOnlyCollection<ResourceKind> kinds, string resourceId, VersionBinding binding, ProcessInstanceRef user) =>
        state.Resources.Rows.LastOrDefault(resource => !resource.IsDeleted
            && resource.TenantId == user.TenantId
            && kinds.Contains(resource.Kind)
            && resource.ResourceId == resourceId
            && Fits(binding, resource.DeploymentKey, resource.VersionTag, user.Definition));

    /// <summary>What was looked for, to end a message with.</summary>
    public static string Describe(VersionBinding binding) => binding.Type switch
    {
        ResourceBinding.Deployment => " in the deployment of the process",
        ResourceBinding.VersionTag => $" with the version tag '{binding.VersionTag}'",
        _ => "",
    };

    /// <summary>Whether a version is one that the binding may mean.</summary>
    public static bool Fits(VersionBinding binding, long deploymentKey, string? versionTag, ProcessDefinitionRecord user) =>
        binding.Type switch
        {
            ResourceBinding.Deployment => deploymentKey == user.DeploymentKey,
            ResourceBinding.VersionTag => versionTag == binding.VersionTag,
            _ => true,
        };
}
