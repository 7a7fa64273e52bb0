using Camunda.Rest.Api;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    // A real one, so that a server that reads what it is sent has nothing to refuse.
#pragma warning disable IDE1006 // The snapshots show the calls as users write them, with a local variable.
    private static readonly string orderBpmn = """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:order">
          <process id="order" isExecutable="true"><startEvent id="start" /></process>
        </definitions>
        """;
#pragma warning restore IDE1006

    private static FluentCall[] Resources =>
    [
        Of(CamundaOperations.CreateDeployment, camunda => camunda.Deployments.Create()
            .AddText("order.bpmn", orderBpmn)
            .AddText("returns/refund.bpmn", orderBpmn.Replace("order", "refund"))
            .ForTenant("acme")
            .SendAsync()),
        Of(CamundaOperations.GetResource, camunda => camunda.Resources[Some<ResourceKey>()].GetAsync()),
#pragma warning disable CS0618 // API 8.10 has deprecated it, and has it.
        Of(CamundaOperations.GetResourceContent, camunda => camunda.Resources[Some<ResourceKey>()].GetContentAsync()),
#pragma warning restore CS0618
        Of(CamundaOperations.DeleteResource, camunda => camunda.Resources[Some<ResourceKey>()].DeleteAsync()),
    ];
}
