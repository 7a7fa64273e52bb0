#if CAMUNDA_8_10_OR_GREATER
using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Handlers;

internal sealed class PhysicalTenantHandlerTests
{
    [TestCase("https://camunda.example", null, "/v2/topology", "/cluster/v2/status")]
    [TestCase("https://camunda.example", "teama", "/physical-tenants/teama/v2/topology", "/cluster/v2/status")]
    [TestCase("https://camunda.example/x/v2/", "teama", "/x/physical-tenants/teama/v2/topology", "/x/cluster/v2/status")]
    [TestCase("https://camunda.example/physical-tenants/teama", null, "/physical-tenants/teama/v2/topology", "/cluster/v2/status")]
    [TestCase("https://camunda.example/physical-tenants/teama/v2", "teama", "/physical-tenants/teama/v2/topology", "/cluster/v2/status")]
    public async Task SendAsync_PhysicalTenant_IsInThePathOfItsCallsOnly(string address, string? id, string own, string cluster)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient(options => (options.BaseAddress, options.PhysicalTenantId) = (new Uri(address), id));

        await camunda.Cluster.GetTopologyAsync();
        await camunda.Api.Cluster.GetClusterStatusAsync();
        await camunda.With(new CamundaCallOptions { MaxRetries = 0 }).Cluster.GetTopologyAsync();

        Assert.That(transport.Requests.Select(request => request.Uri.AbsolutePath), Is.EqualTo([own, cluster, own]));
    }

    [Test]
    public async Task SendAsync_ValuesInThePath_StayEscaped()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        using var camunda = transport.CreateClient(options => options.PhysicalTenantId = "teama");

        await camunda.Groups["a b/c"].DeleteAsync();

        Assert.That(
            transport.Requests[0].Uri.AbsoluteUri, Is.EqualTo("https://camunda.example/physical-tenants/teama/v2/groups/a%20b%2Fc"));
    }

    [TestCase("https://camunda.example", "Team A", "1 to 64 lowercase letters and digits")]
    [TestCase("https://camunda.example", "", "1 to 64 lowercase letters and digits")]
    [TestCase("https://camunda.example/physical-tenants/teamb", "teama", "BaseAddress contains the physical tenant teamb")]
    public void Create_PhysicalTenantThatCannotBe_FailsValidation(string address, string id, string expected)
    {
        var options = new CamundaClientOptions { BaseAddress = new Uri(address), PhysicalTenantId = id };

        Assert.That(() => CamundaClient.Create(options), Throws.ArgumentException.With.Message.Contains(expected));
    }
}
#endif
