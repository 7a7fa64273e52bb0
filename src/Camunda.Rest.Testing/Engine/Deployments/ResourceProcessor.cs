using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Decisions;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Keeps resources beside the processes, and deletes both.</summary>
internal sealed class ResourceProcessor(EngineState state, ProcessStarts starts, DecisionStore decisions)
{
    /// <summary>The latest version, when it is the same.</summary>
    public ResourceRecord? FindUnchanged(DeployableResource resource, string tenantId) =>
        LatestOf(resource, tenantId) is { IsDeleted: false } latest
            && latest.ResourceName == resource.ResourceName
            && latest.Content.Span.SequenceEqual(resource.Content.Span)
            ? latest
            : null;

    public ResourceRecord Add(DeployableResource resource, string tenantId, long deploymentKey)
    {
        ResourceRecord record = new()
        {
            ResourceKey = state.Keys.Next(),
            ResourceId = resource.ResourceId,
            ResourceName = resource.ResourceName,
            Version = (LatestOf(resource, tenantId)?.Version ?? 0) + 1,
            VersionTag = resource.VersionTag,
            TenantId = tenantId,
            DeploymentKey = deploymentKey,
            Content = resource.Content,
            Kind = resource.Kind,
        };
        return state.Resources[record.ResourceKey] = record;
    }

    /// <summary>Nothing new starts from it; instances of a process that are running go on, and history stays.</summary>
    public void Delete(long key)
    {
        if (state.ProcessDefinitions.TryGet(key, out ProcessDefinitionRecord? process) && !process.IsDeleted)
        {
            ProcessDefinitionRecord deleted = process with { IsDeleted = true };
            TenantedName id = new(process.TenantId, process.ProcessDefinitionId);
            state.ProcessDefinitions[key] = deleted;
            state.ProcessVersions[id] = state.ProcessVersions[id].SetItem(deleted.Version, deleted);
            starts.Refresh(id);
            return;
        }

        if (state.Resources.TryGet(key, out ResourceRecord? resource) && !resource.IsDeleted)
        {
            state.Resources[key] = resource with { IsDeleted = true };
            return;
        }

        if (decisions.TryDelete(key))
        {
            return;
        }

        throw new EngineRejectionException(RejectionKind.NotFound, $"There is no resource with the key {key}.");
    }

    private ResourceRecord? LatestOf(DeployableResource resource, string tenantId) =>
        state.Resources.Rows.LastOrDefault(known => known.TenantId == tenantId
            && known.Kind == resource.Kind
            && known.ResourceId == resource.ResourceId);
}
