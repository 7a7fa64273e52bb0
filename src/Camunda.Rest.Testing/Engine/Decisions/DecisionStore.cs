using System.Collections.Immutable;
using Camunda.Rest.Feel.Dmn;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Decisions;

/// <summary>Keeps the versions of DMN files and of their decisions, and finds them.</summary>
internal sealed class DecisionStore(EngineState state)
{
    /// <summary>
    /// The latest version of a file, when it is the same and its decisions are still the latest of their ids: another file may have brought
    /// some of them since.
    /// </summary>
    public DecisionRequirementsRecord? FindUnchanged(DmnModel model, string resourceName, string tenantId) =>
        VersionsOf(model, tenantId).LastOrDefault() is { IsDeleted: false } latest
            && latest.Xml == model.Xml
            && latest.ResourceName == resourceName
            && DecisionsOf(latest).All(decision => FindLatest(decision.DecisionDefinitionId, tenantId) == decision)
            ? latest
            : null;

    /// <summary>Adds a version of a file and of each of its decisions.</summary>
    public DecisionRequirementsRecord Add(DmnModel model, string resourceName, string tenantId, long deploymentKey)
    {
        DecisionRequirementsRecord requirements = new()
        {
            DecisionRequirementsKey = state.Keys.Next(),
            DecisionRequirementsId = model.Id,
            Name = model.Name,
            Version = (VersionsOf(model, tenantId).LastOrDefault()?.Version ?? 0) + 1,
            ResourceName = resourceName,
            TenantId = tenantId,
            DeploymentKey = deploymentKey,
            Xml = model.Xml,
            Model = model,
        };
        state.DecisionRequirements[requirements.DecisionRequirementsKey] = requirements;
        foreach (Decision decision in model.Decisions)
        {
            Add(decision, requirements);
        }

        return requirements;
    }

    /// <summary>The decisions of a version of a file, in the order of the file.</summary>
    public IEnumerable<DecisionDefinitionRecord> DecisionsOf(DecisionRequirementsRecord requirements) =>
        state.Decisions.Rows.Where(
            decision => decision.Requirements.DecisionRequirementsKey == requirements.DecisionRequirementsKey);

    public DecisionDefinitionRecord? FindByKey(long key, string tenantId) =>
        state.Decisions.TryGet(key, out DecisionDefinitionRecord? decision) && !decision.IsDeleted && decision.TenantId == tenantId
            ? decision
            : null;

    public DecisionDefinitionRecord? FindLatest(string id, string tenantId) => Find(id, tenantId, _ => true);

    public DecisionDefinitionRecord? FindByTag(string id, string tag, string tenantId) =>
        Find(id, tenantId, decision => decision.VersionTag == tag);

    /// <summary>The version that was deployed together with a process.</summary>
    public DecisionDefinitionRecord? FindDeployedWith(string id, long deploymentKey, string tenantId) =>
        Find(id, tenantId, decision => state.Deployments.TryGet(deploymentKey, out DeploymentRecord? deployment)
            && deployment.Decisions.Any(deployed => deployed.DecisionDefinitionKey == decision.DecisionDefinitionKey));

    /// <summary>Deletes a file with its decisions for new evaluations, or returns false if there is none of that key.</summary>
    public bool TryDelete(long key)
    {
        if (!state.DecisionRequirements.TryGet(key, out DecisionRequirementsRecord? requirements) || requirements.IsDeleted)
        {
            return false;
        }

        requirements = state.DecisionRequirements[key] = requirements with { IsDeleted = true };
        foreach (DecisionDefinitionRecord decision in DecisionsOf(requirements).ToList())
        {
            Put(decision with { IsDeleted = true, Requirements = requirements });
        }

        return true;
    }

    private void Add(Decision decision, DecisionRequirementsRecord requirements)
    {
        ImmutableSortedDictionary<int, DecisionDefinitionRecord> versions = VersionsOf(decision.Id, requirements.TenantId);
        Put(new()
        {
            DecisionDefinitionKey = state.Keys.Next(),
            DecisionDefinitionId = decision.Id,
            Name = decision.Name,
            Version = versions.Keys.LastOrDefault() + 1,
            VersionTag = decision.VersionTag,
            Requirements = requirements,
        });
    }

    private void Put(DecisionDefinitionRecord decision)
    {
        state.Decisions[decision.DecisionDefinitionKey] = decision;
        state.DecisionVersions[new(decision.TenantId, decision.DecisionDefinitionId)] =
            VersionsOf(decision.DecisionDefinitionId, decision.TenantId).SetItem(decision.Version, decision);
    }

    private DecisionDefinitionRecord? Find(string id, string tenantId, Func<DecisionDefinitionRecord, bool> isWanted) =>
        VersionsOf(id, tenantId).Values.LastOrDefault(decision => !decision.IsDeleted && isWanted(decision));

    private ImmutableSortedDictionary<int, DecisionDefinitionRecord> VersionsOf(string id, string tenantId) =>
        state.DecisionVersions.GetOr(new(tenantId, id), ImmutableSortedDictionary<int, DecisionDefinitionRecord>.Empty);

    private IEnumerable<DecisionRequirementsRecord> VersionsOf(DmnModel model, string tenantId) =>
        state.DecisionRequirements.Rows.Where(known => known.TenantId == tenantId && known.DecisionRequirementsId == model.Id);
}
