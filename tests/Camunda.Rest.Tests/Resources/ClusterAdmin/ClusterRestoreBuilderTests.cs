using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ClusterAdmin;

[RequiresContract("restoreAsClusterAdmin")]
internal sealed class ClusterRestoreBuilderTests
{
    [Test]
    public async Task Send_ForOnePhysicalTenant_NamesItInTheQuery()
    {
        using var transport = new StubTransport(HttpStatusCode.Accepted, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.ClusterAdmin.Recovery.Restore().FromBackups(100).ForPhysicalTenant("a&b").SendAsync();

        Assert.That(transport.Requests[0].Uri.PathAndQuery, Is.EqualTo("/cluster/v2/restore?physicalTenantId=a%26b"));
        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"backupIds":[100]}"""));
    }

    [Test]
    public async Task Override_OnASharedBuilder_LeavesItAsItWas()
    {
        using var transport = new StubTransport(HttpStatusCode.Accepted, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        var shared = camunda.ClusterAdmin.Recovery.Restore().FromBackups(100).OverrideWithBackups("acme", 55);

        await shared.OverrideWithBackups("acme", 56).OverrideWithBackups("shop", 57).SendAsync();
        await shared.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("""{"acme":{"backupIds":[56]},"shop":{"backupIds":[57]}}"""));
        Assert.That(transport.Requests[1].Body, Does.Contain("""{"acme":{"backupIds":[55]}}"""));
    }

    [Test]
    public void Send_OneTenantWithOverrides_IsRefusedWithAWayOut()
    {
        using var transport = new StubTransport(HttpStatusCode.Accepted, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var restore = camunda.ClusterAdmin.Recovery.Restore();

        Assert.That(async () => await restore.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("FromBackups"));
        Assert.That(
            async () => await restore.FromBackups(100).OverrideWithBackups("acme", 55).ForPhysicalTenant("shop").SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("'shop'").And.Message.Contains("ForPhysicalTenant"));
        Assert.That(transport.Requests, Is.Empty);
    }
}
