using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Contract.Tests.Import.Repairs;

[Parallelizable(ParallelScope.All)]
public sealed class KeepServerPathsTests
{
    [TestCase("'{schema}://{host}:{port}/v2'", "/v2")]
    [TestCase("http://localhost:8080/v2/", "/v2")]
    [TestCase("/api/v2", "/api/v2")]
    [TestCase("https://localhost", "/")]
    public void Import_Server_IsReducedToItsPath(string url, string path)
    {
        JsonObject contract = Description.Import(Description.WithProperties("name: { type: string }") + $"servers: [{{ url: {url} }}]");

        JsonAssert.AreEqual(contract["servers"], $$"""[{"url": "{{path}}"}]""");
    }

    [Test]
    public void Import_NoServer_IsTheRoot()
    {
        JsonAssert.AreEqual(Description.Import(Description.WithProperties("name: { type: string }"))["servers"], """[{"url": "/"}]""");
    }

    [Test]
    public void Import_ServersWithDifferentPaths_AreRefused()
    {
        string message = Description.Refusal(
            Description.WithProperties("name: { type: string }") + "servers: [{ url: /v1 }, { url: /v2 }]");

        Assert.That(
            message, Is.EqualTo("api.yaml: #/servers: the servers have different paths (/v1, /v2), so a request path is ambiguous."));
    }
}
