using Camunda.Rest.Api;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] Resources =>
    [
        Of(CamundaOperations.CreateDeployment, camunda => camunda.Deployments.Create()
            .AddText("order.bpmn", "<definitions />")
            .AddText("rules/price.dmn", "<definitions />")
            .ForTenant("acme")
            .SendAsync()),
        Of(CamundaOperations.GetResource, camunda => camunda.Resources[Some<ResourceKey>()].GetAsync()),
#pragma warning disable CS0618 // API 8.10 has deprecated it, and has it.
        Of(CamundaOperations.GetResourceContent, camunda => camunda.Resources[Some<ResourceKey>()].GetContentAsync()),
#pragma warning restore CS0618
        Of(CamundaOperations.DeleteResource, camunda => camunda.Resources[Some<ResourceKey>()].DeleteAsync()),
    ];
}
