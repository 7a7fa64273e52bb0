using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] Decisions =>
    [
        Of(CamundaOperations.EvaluateDecision, camunda => camunda.DecisionDefinitions.Evaluate("discount")
            .WithVariables(new { total = 99.5m, customer = "gold" })
            .ForTenant("acme")
            .SendAsync()),
        Of(CamundaOperations.GetDecisionDefinition, camunda => camunda.DecisionDefinitions[Some<DecisionDefinitionKey>()].GetAsync()),
        Of(CamundaOperations.GetDecisionDefinitionXml, camunda => camunda.DecisionDefinitions[Some<DecisionDefinitionKey>()].GetXmlAsync()),
        Of(CamundaOperations.SearchDecisionDefinitions, camunda => camunda.DecisionDefinitions.Search()
            .Where(d => d.Name == "Discount" && d.Version == 2)
            .OrderByDescending(DecisionDefinitionSortField.Version)
            .GetPageAsync()),
        Of(CamundaOperations.GetDecisionRequirements, camunda => camunda.DecisionRequirements[Some<DecisionRequirementsKey>()].GetAsync()),
        Of(
            CamundaOperations.GetDecisionRequirementsXml,
            camunda => camunda.DecisionRequirements[Some<DecisionRequirementsKey>()].GetXmlAsync()),
        Of(CamundaOperations.SearchDecisionRequirements, camunda => camunda.DecisionRequirements.Search()
            .Where(d => d.Version == 2)
            .OrderBy(DecisionRequirementsSortField.Version)
            .GetPageAsync()),
        Of(CamundaOperations.GetDecisionInstance, camunda => camunda.DecisionInstances[Some<DecisionEvaluationInstanceKey>()].GetAsync()),
        Of(CamundaOperations.SearchDecisionInstances, camunda => camunda.DecisionInstances.Search()
            .Where(d => d.State == DecisionInstanceState.Failed)
            .OrderByDescending(DecisionInstanceSortField.EvaluationDate)
            .GetPageAsync()),
    ];
}
