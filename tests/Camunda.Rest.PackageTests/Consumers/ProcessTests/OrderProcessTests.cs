using Camunda.Rest;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace ProcessTests;

public sealed class OrderProcessTests
{
    [Test]
    public async Task Order_WithAWorker_IsCharged()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient camunda = cluster.CreateClient();
        await camunda.Deployments.Create().AddEmbedded(typeof(OrderProcessTests).Assembly, "order.bpmn", "order.bpmn").SendAsync();
        await using JobWorker worker = camunda.Jobs.StartWorker(
            "charge-card", (Job<Order> job, CancellationToken _) => Task.FromResult(new Receipt($"R-{job.Variables.OrderId}")));

        Receipt receipt = await camunda.ProcessInstances
            .Create("order")
            .WithVariables(new Order("A-42"))
            .AwaitCompletion(TimeSpan.FromSeconds(30))
            .SendAsync<Receipt>();

        Assert.That(receipt, Is.EqualTo(new Receipt("R-A-42")));
    }

    [Test]
    public async Task Topology_OfTheCluster_IsThatOfThePackage()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient camunda = cluster.CreateClient();

        TopologyResponse topology = await camunda.Cluster.GetTopologyAsync();

        Assert.That(topology.GatewayVersion, Does.StartWith(CamundaTestCluster.ApiVersion));
    }

    private sealed record Order(string OrderId);

    private sealed record Receipt(string Number);
}
