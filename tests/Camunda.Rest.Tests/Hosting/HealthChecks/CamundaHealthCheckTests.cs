using System.Net;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Hosting.HealthChecks;

internal sealed class CamundaHealthCheckTests
{
    [Test]
    public async Task Check_TestCluster_IsHealthy()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();

        var report = await CheckAsync(services => services.AddCamunda(o => o.BaseAddress = cluster.BaseAddress));

        var entry = report.Entries["camunda"];
        Assert.That(entry.Status, Is.EqualTo(HealthStatus.Healthy), entry.Description);
        Assert.That(entry.Data["partitionsCount"], Is.EqualTo(1));
    }

    [TestCase("leader", "healthy", "leader", "healthy", HealthStatus.Healthy)]
    [TestCase("leader", "healthy", "leader", "unhealthy", HealthStatus.Degraded)]
    [TestCase("leader", "healthy", "follower", "healthy", HealthStatus.Degraded)]
    [TestCase("follower", "healthy", "leader", "dead", HealthStatus.Unhealthy)]
    [TestCase("leader", "healthy", "something-new", "something-new", HealthStatus.Degraded)]
    public async Task Check_Partitions_AreJudgedByTheirLeaders(
        string role1, string health1, string role2, string health2, HealthStatus expected)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, $$"""
            {"brokers":[{"nodeId":0,"partitions":[{"partitionId":1,"role":"{{role1}}","health":"{{health1}}"},{"partitionId":2,"role":"{{role2}}","health":"{{health2}}"}]}],"partitionsCount":2}
            """);

        var report = await CheckAsync(services => services.AddCamunda(o => o.Transport = transport));

        Assert.That(report.Entries["camunda"].Status, Is.EqualTo(expected), report.Entries["camunda"].Description);
    }

    [TestCase(401, "Check the client's credentials")]
    [TestCase(503, "getTopology")]
    public async Task Check_NoTopology_SaysWhyAfterOneTry(int status, string expected)
    {
        using var transport = new StubTransport((HttpStatusCode)status);

        var report = await CheckAsync(services => services.AddCamunda(o => o.Transport = transport));

        Assert.That(report.Status, Is.EqualTo(HealthStatus.Unhealthy));
        Assert.That(report.Entries["camunda"].Description, Does.Contain(expected));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Check_NamedClientAndOtherFailureStatus_AreTaken()
    {
        using var transport = new StubTransport(HttpStatusCode.InternalServerError);

        var report = await CheckAsync(
            services => services.AddCamunda(o => o.Transport = transport, "two"),
            checks => checks.AddCamunda("two", failureStatus: HealthStatus.Degraded));

        Assert.That(report.Entries["camunda-two"].Status, Is.EqualTo(HealthStatus.Degraded));
    }

    private static async Task<HealthReport> CheckAsync(Action<IServiceCollection> configure, Action<IHealthChecksBuilder>? check = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        configure(services);
        var checks = services.AddHealthChecks();
        if (check is null)
            checks.AddCamunda();
        else
            check(checks);
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();
    }
}
