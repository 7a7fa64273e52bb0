using System.Collections.Immutable;
using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Bpmn.Model;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Decisions;
using Camunda.Rest.Testing.Engine.Events;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>Deploys files, all or none.</summary>
internal sealed class DeploymentProcessor(
    EngineState state, EngineClock clock, ResourceProcessor storedResources, DecisionStore decisions, ProcessStarts starts)
{
    private static readonly ImmutableSortedDictionary<int, ProcessDefinitionRecord> NoVersions =
        ImmutableSortedDictionary<int, ProcessDefinitionRecord>.Empty;

    /// <summary>Reads the files; touches no state.</summary>
    public static DeployableFiles Read(IReadOnlyList<UploadedResource> resources, bool stubsUnsupported)
    {
        if (resources.Count == 0)
        {
            throw Refused("A deployment needs at least one resource.");
        }

        List<DeployableProcess> processes = [.. resources.Where(IsBpmn).SelectMany(resource => ReadProcesses(resource, stubsUnsupported))];
        List<DeployableDecisions> decisions = [.. resources.Where(IsDmn).Select(DecisionReader.Read)];
        List<DeployableResource> others =
            [.. resources.Where(resource => !IsBpmn(resource) && !IsDmn(resource)).Select(ResourceReader.Read)];
        RequireUnique("process", processes.Select(process => (process.Model.Id, process.ResourceName)));
        RequireUnique("decision requirements", decisions.Select(file => (file.Model.Id, file.ResourceName)));
        RequireUnique(
            "decision", decisions.SelectMany(file => file.Model.Decisions.Select(decision => (decision.Id, file.ResourceName))));
        foreach (IGrouping<ResourceKind, DeployableResource> kind in others.GroupBy(resource => resource.Kind))
        {
            RequireUnique("resource", kind.Select(resource => (resource.ResourceId, resource.ResourceName)));
        }

        DeployableFiles files = new(processes, decisions, others);
        DeploymentBindings.Check(files);
        return files;
    }

    public DeploymentRecord Deploy(DeployableFiles files, string tenantId)
    {
        long deploymentKey = state.Keys.Next();

        // A deployment that brings anything new is one version throughout, as in the real cluster.
        List<ProcessDefinitionRecord?> knownProcesses = [.. files.Processes.Select(process => FindUnchanged(process, tenantId))];
        List<ResourceRecord?> knownResources = [.. files.Resources.Select(resource => storedResources.FindUnchanged(resource, tenantId))];
        List<DecisionRequirementsRecord?> knownDecisions =
            [.. files.Decisions.Select(file => decisions.FindUnchanged(file.Model, file.ResourceName, tenantId))];
        bool isUnchanged = knownProcesses.TrueForAll(definition => definition is not null)
            && knownDecisions.TrueForAll(file => file is not null)
            && knownResources.TrueForAll(resource => resource is not null);
        List<ProcessDefinitionRecord> definitions = isUnchanged
            ? [.. knownProcesses.OfType<ProcessDefinitionRecord>()]
            : [.. files.Processes.Select(process => Add(process, tenantId, deploymentKey))];
        List<ResourceRecord> resources = isUnchanged
            ? [.. knownResources.OfType<ResourceRecord>()]
            : [.. files.Resources.Select(resource => storedResources.Add(resource, tenantId, deploymentKey))];
        List<DecisionRequirementsRecord> requirements = isUnchanged
            ? [.. knownDecisions.OfType<DecisionRequirementsRecord>()]
            : [.. files.Decisions.Select(file => decisions.Add(file.Model, file.ResourceName, tenantId, deploymentKey))];
        return state.Deployments[deploymentKey] = new(
            deploymentKey,
            tenantId,
            clock.Now,
            definitions,
            resources,
            requirements,
            [.. requirements.SelectMany(decisions.DecisionsOf)]);
    }

    private static void RequireUnique(string noun, IEnumerable<(string Id, string ResourceName)> items)
    {
        foreach (IGrouping<string, (string Id, string ResourceName)> same in items.GroupBy(item => item.Id)
            .Where(group => group.Count() > 1))
        {
            throw Refused($"The {noun} id '{same.Key}' occurs in several resources: "
                + $"{string.Join(", ", same.Select(item => $"'{item.ResourceName}'"))}.");
        }
    }

    private static bool IsDmn(UploadedResource resource) => resource.Name.EndsWith(".dmn", StringComparison.OrdinalIgnoreCase);

    private static bool IsBpmn(UploadedResource resource) =>
        resource.Name.EndsWith(".bpmn", StringComparison.OrdinalIgnoreCase)
            || resource.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<DeployableProcess> ReadProcesses(UploadedResource resource, bool stubsUnsupported)
    {
        try
        {
            BpmnFile file = BpmnReader.Read(resource.Content, stubsUnsupported);
            return file.Processes.Select(model => new DeployableProcess(model, resource.Name, file.Text));
        }
        catch (BpmnRefusedException exception)
        {
            throw Refused($"'{resource.Name}': {exception.Message}.");
        }
    }

    private ProcessDefinitionRecord? FindUnchanged(DeployableProcess process, string tenantId) =>
        VersionsOf(process, tenantId).Values.LastOrDefault() is { IsDeleted: false } latest
            && latest.Xml == process.Xml
            && latest.ResourceName == process.ResourceName
            ? latest
            : null;

    private ProcessDefinitionRecord Add(DeployableProcess deployed, string tenantId, long deploymentKey)
    {
        ImmutableSortedDictionary<int, ProcessDefinitionRecord> versions = VersionsOf(deployed, tenantId);
        ProcessModel model = deployed.Model;
        ProcessDefinitionRecord definition = new()
        {
            ProcessDefinitionKey = state.Keys.Next(),
            ProcessDefinitionId = model.Id,
            Name = model.Name,
            Version = versions.Keys.LastOrDefault() + 1,
            VersionTag = model.VersionTag,
            ResourceName = deployed.ResourceName,
            TenantId = tenantId,
            DeploymentKey = deploymentKey,
            Xml = deployed.Xml,
            Model = model,
        };
        state.ProcessDefinitions[definition.ProcessDefinitionKey] = definition;
        TenantedName process = new(tenantId, model.Id);
        state.ProcessVersions[process] = versions.Add(definition.Version, definition);
        starts.Refresh(process);
        return definition;
    }

    private ImmutableSortedDictionary<int, ProcessDefinitionRecord> VersionsOf(DeployableProcess process, string tenantId) =>
        state.ProcessVersions.GetOr(new(tenantId, process.Model.Id), NoVersions);

    private static EngineRejectionException Refused(string detail) => new(RejectionKind.InvalidArgument, detail);
}
