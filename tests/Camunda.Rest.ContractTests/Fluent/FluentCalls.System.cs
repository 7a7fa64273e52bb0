using Camunda.Rest.Api;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] System =>
    [
        Of(CamundaOperations.GetTopology, camunda => camunda.Cluster.GetTopologyAsync()),
        Of(CamundaOperations.GetStatus, camunda => camunda.Cluster.IsHealthyAsync()),
        Of(CamundaOperations.GetLicense, camunda => camunda.License.GetAsync()),
        Of(CamundaOperations.PinClock, camunda => camunda.Clock.PinAsync(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))),
        Of(CamundaOperations.ResetClock, camunda => camunda.Clock.ResetAsync()),
        Of(CamundaOperations.GetUsageMetrics, camunda => camunda.System.GetUsageMetricsAsync(
            new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2026, 2, 1, 0, 0, 0, TimeSpan.Zero),
            "acme",
            withTenants: true)),
    ];
}
