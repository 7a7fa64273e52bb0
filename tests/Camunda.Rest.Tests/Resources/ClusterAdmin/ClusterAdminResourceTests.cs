using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ClusterAdmin;

[RequiresContract("getClusterStatus")]
internal sealed class ClusterAdminResourceTests
{
    [Test]
    public async Task GetStatus_NoneCanWork_ReturnsWhatTheClusterSaysWithThe503()
    {
        using var transport = new StubTransport(HttpStatusCode.ServiceUnavailable, """{"status":"DOWN"}""");
        await using var camunda = transport.CreateClient();

        Assert.That((await camunda.ClusterAdmin.GetStatusAsync()).Status, Is.EqualTo(ClusterStatus.Down));
    }

    [TestCase("", "text/plain")]
    [TestCase("<html>no upstream</html>", "text/html")]
    [TestCase("{}", "application/json")]
    [TestCase("""{"title":"UNAVAILABLE","status":503}""", "application/problem+json")]
    public void GetStatus_503OfSomebodyElse_Throws(string body, string mediaType)
    {
        using var transport = new StubTransport(HttpStatusCode.ServiceUnavailable, body, mediaType);
        using var camunda = transport.CreateClient();

        Assert.That(async () => await camunda.ClusterAdmin.GetStatusAsync(), Throws.TypeOf<CamundaUnavailableException>());
    }

    [Test]
    public void Anything_EmptyPhysicalTenant_IsRefusedSinceItWouldMeanAll()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        using var camunda = transport.CreateClient();
        var admin = camunda.ClusterAdmin;

        Assert.That(() => admin.Backups.Runtime.DeleteStateAsync(""), Throws.ArgumentException);
        Assert.That(() => admin.Backups.Runtime[1].DeleteAsync(" "), Throws.ArgumentException);
        Assert.That(() => admin.Backups.History[1].DeleteAsync(""), Throws.ArgumentException);
        Assert.That(() => admin.Recovery.ChangeModeAsync(Mode.Recovering, ""), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }
}
