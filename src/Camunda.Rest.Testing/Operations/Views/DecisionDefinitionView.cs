using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Decision definitions; those that were deleted are still found.</summary>
internal static class DecisionDefinitionView
{
    public static EntityView<DecisionDefinitionRecord> Create(Func<EngineSnapshot> snapshot) =>
        new EntityView<DecisionDefinitionRecord>("decisionDefinitionKey")
            .Key("decisionDefinitionKey", decision => decision.DecisionDefinitionKey)
            .Text("decisionDefinitionId", decision => decision.DecisionDefinitionId)
            .Text("name", decision => decision.Name)
            .Number("version", decision => decision.Version)
            .Key("decisionRequirementsKey", decision => decision.Requirements.DecisionRequirementsKey)
            .Text("decisionRequirementsId", decision => decision.Requirements.DecisionRequirementsId)
            .Text("decisionRequirementsName", decision => decision.Requirements.Name)
            .Number("decisionRequirementsVersion", decision => decision.Requirements.Version)
            .Text("tenantId", decision => decision.TenantId)
            .Filter("isLatestVersion", operand => operand.GetValue<bool>() ? IsLatest(snapshot()) : _ => true);

    private static Func<DecisionDefinitionRecord, bool> IsLatest(EngineSnapshot snapshot)
    {
        HashSet<long> latest =
        [
            .. snapshot.Decisions.Values.Where(decision => !decision.IsDeleted)
                .GroupBy(decision => (decision.TenantId, decision.DecisionDefinitionId))
                .Select(versions => versions.MaxBy(decision => decision.Version)!.DecisionDefinitionKey),
        ];
        return decision => latest.Contains(decision.DecisionDefinitionKey);
    }
}
