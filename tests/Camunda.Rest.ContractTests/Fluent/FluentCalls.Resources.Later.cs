using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    [RequiresContract("searchResources")]
    private static FluentCall[] LaterResources =>
    [
        Of(CamundaOperations.SearchResources, camunda => camunda.Resources.Search()
            .Where(r => r.ResourceName == "robot.rpa" && r.Version >= 2)
            .OrderByDescending(ResourceSortField.Version)
            .WithPageSize(20)
            .GetPageAsync()),
        Of(CamundaOperations.GetResourceContentBinary, camunda => camunda.Resources[Some<ResourceKey>()].OpenContentAsync()),
    ];
}
