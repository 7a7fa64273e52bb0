using NUnit.Framework;

namespace Camunda.Rest.Tests.Http;

internal sealed class CamundaPipelineTests
{
    [Test]
    public void CreateSockets_Always_RenewsConnectionsAndStaysWithTheServer()
    {
        using var sockets = CamundaPipeline.CreateSockets(new());

        Assert.That(sockets.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(sockets.AllowAutoRedirect, Is.False);
        Assert.That(sockets.UseCookies, Is.False);
    }
}
