using System.Net;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline;

internal sealed class CamundaPipelineTests
{
    [Test]
    public void CreateSockets_Always_RenewsConnectionsAndStaysWithTheServer()
    {
        using var sockets = CamundaPipeline.CreateSockets(new());

        Assert.That(sockets.PooledConnectionLifetime, Is.EqualTo(TimeSpan.FromMinutes(5)));
        Assert.That(sockets.AllowAutoRedirect, Is.False);
        Assert.That(sockets.UseCookies, Is.False);
        Assert.That(sockets.AutomaticDecompression, Is.EqualTo(DecompressionMethods.None), "The pipeline unpacks.");
    }

    [Test]
    public void CreateUnpackingSockets_ForTokens_UnpackByThemselves()
    {
        using var sockets = CamundaPipeline.CreateUnpackingSockets(new());

        Assert.That(sockets.AutomaticDecompression, Is.EqualTo(DecompressionMethods.GZip));
        Assert.That(sockets.AllowAutoRedirect, Is.False);
    }
}
