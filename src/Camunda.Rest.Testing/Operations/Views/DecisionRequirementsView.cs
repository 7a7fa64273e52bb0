using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Search;

namespace Camunda.Rest.Testing.Operations.Views;

/// <summary>Versions of DMN files.</summary>
internal static class DecisionRequirementsView
{
    public static EntityView<DecisionRequirementsRecord> Create() => new EntityView<DecisionRequirementsRecord>("decisionRequirementsKey")
        .Key("decisionRequirementsKey", requirements => requirements.DecisionRequirementsKey)
        .Text("decisionRequirementsId", requirements => requirements.DecisionRequirementsId)
        .Text("decisionRequirementsName", requirements => requirements.Name)
        .Number("version", requirements => requirements.Version)
        .Text("resourceName", requirements => requirements.ResourceName)
        .Text("tenantId", requirements => requirements.TenantId);
}
