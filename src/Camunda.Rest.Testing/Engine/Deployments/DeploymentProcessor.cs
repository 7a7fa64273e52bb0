using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Deploys files, all or none.</summary>
internal sealed class DeploymentProcessor(EngineRuntime engine)
{
    private static readonly ImmutableSortedDictionary<int, ProcessDefinitionRecord> NoVersions = ImmutableSortedDictionary<int, ProcessDefinitionRecord>.Empty;

    /// <summary>Reads the files; touches no state.</summary>
    public static IReadOnlyList<DeployableProcess> Read(IReadOnlyList<UploadedResource> resources)
    {
        if (resources.Count == 0)
        {
            throw Refused("A deployment needs at least one resource.");
        }

        List<DeployableProcess> processes = [.. resources.SelectMany(Read)];
        foreach (IGrouping<string, DeployableProcess> same in processes.GroupBy(process => process.Model.Id).Where(group => group.Count() > 1))
        {
            throw Refused($"The process id '{same.Key}' stands in several resources: {string.Join(", ", same.Select(process => $"'{process.ResourceName}'"))}.");
        }

        return processes;
    }

    public DeploymentRecord Deploy(IReadOnlyList<DeployableProcess> processes, string tenantId)
    {
        long deploymentKey = engine.State.Keys.Next();

        // A deployment that brings anything new is one version throughout, as in the real cluster.
        List<ProcessDefinitionRecord?> known = [.. processes.Select(process => FindUnchanged(process, tenantId))];
        List<ProcessDefinitionRecord> definitions = known.TrueForAll(definition => definition is not null)
            ? [.. known.OfType<ProcessDefinitionRecord>()]
            : [.. processes.Select(process => Add(process, tenantId, deploymentKey))];
        return engine.State.Deployments[deploymentKey] = new(deploymentKey, tenantId, engine.Now, definitions);
    }

    private static IEnumerable<DeployableProcess> Read(UploadedResource resource)
    {
        if (!resource.Name.EndsWith(".bpmn", StringComparison.OrdinalIgnoreCase) && !resource.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            throw Refused($"'{resource.Name}': the test cluster deploys BPMN only, from files that are named .bpmn or .xml.");
        }

        try
        {
            BpmnFile file = BpmnReader.Read(resource.Content);
            return file.Processes.Select(model => new DeployableProcess(model, resource.Name, file.Text));
        }
        catch (BpmnRefusedException exception)
        {
            throw Refused($"'{resource.Name}': {exception.Message}.");
        }
    }

    private ProcessDefinitionRecord? FindUnchanged(DeployableProcess process, string tenantId) =>
        VersionsOf(process, tenantId).Values.LastOrDefault() is { } latest && latest.Xml == process.Xml && latest.ResourceName == process.ResourceName ? latest : null;

    private ProcessDefinitionRecord Add(DeployableProcess process, string tenantId, long deploymentKey)
    {
        ImmutableSortedDictionary<int, ProcessDefinitionRecord> versions = VersionsOf(process, tenantId);
        ProcessModel model = process.Model;
        ProcessDefinitionRecord definition = new()
        {
            ProcessDefinitionKey = engine.State.Keys.Next(),
            ProcessDefinitionId = model.Id,
            Name = model.Name,
            Version = versions.Keys.LastOrDefault() + 1,
            VersionTag = model.VersionTag,
            ResourceName = process.ResourceName,
            TenantId = tenantId,
            DeploymentKey = deploymentKey,
            Xml = process.Xml,
            Model = model,
        };
        engine.State.ProcessDefinitions[definition.ProcessDefinitionKey] = definition;
        engine.State.ProcessVersions[new ProcessId(tenantId, model.Id)] = versions.Add(definition.Version, definition);
        return definition;
    }

    private ImmutableSortedDictionary<int, ProcessDefinitionRecord> VersionsOf(DeployableProcess process, string tenantId) =>
        engine.State.ProcessVersions.GetOr(new(tenantId, process.Model.Id), NoVersions);

    private static EngineRejectionException Refused(string detail) => new(RejectionKind.InvalidArgument, detail);
}
