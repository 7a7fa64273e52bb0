using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Http;

internal sealed class GzipContentTests
{
    private const string Topology = """{"brokers":[],"clusterSize":3,"partitionsCount":1,"replicationFactor":1,"gatewayVersion":"8.8.0","lastCompletedChangeId":"-1"}""";

    [TestCase("gzip")]
    [TestCase("GZIP")]
    public async Task Unpack_CompressedAnswer_IsRead(string name)
    {
        var transport = new StubTransport((_, _) => Task.FromResult(Compressed(HttpStatusCode.OK, Topology, "application/json", name)));
        await using var camunda = transport.CreateClient();

        var topology = await camunda.Cluster.GetTopologyAsync();

        Assert.That(topology.ClusterSize, Is.EqualTo(3));
    }

    [Test]
    public async Task Unpack_CompressedFailure_SaysWhatIsInIt()
    {
        var transport = new StubTransport((_, _) => Task.FromResult(
            Compressed(HttpStatusCode.NotFound, """{"title":"NOT_FOUND","status":404,"detail":"no such task"}""", "application/problem+json")));
        await using var camunda = transport.CreateClient();

        var error = await Assert.ThrowsAsync<CamundaNotFoundException>(() => camunda.UserTasks[UserTaskKey.Parse("1")].GetAsync());

        Assert.That(error.Problem!.Detail, Is.EqualTo("no such task"));
    }

    [Test]
    public async Task Unpack_CompressedDocument_ComesAsItWasStored()
    {
        byte[] stored = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * i))];
        var transport = new StubTransport((_, _) => Task.FromResult(Compressed(HttpStatusCode.OK, stored, "application/octet-stream")));
        await using var camunda = transport.CreateClient();
        using var received = new MemoryStream();

        await using (var document = await camunda.Documents[DocumentId.Parse("d")].WithContentHash("hash").OpenReadAsync())
            await document.CopyToAsync(received);

        Assert.That(received.ToArray(), Is.EqualTo(stored));
    }

    [Test]
    public async Task Unpack_NotWhatItSays_IsALostAnswerThatOutcomeUnknown()
    {
        var transport = new StubTransport((_, _) =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.OK, Topology);
            answer.Content.Headers.ContentEncoding.Add("gzip");
            return Task.FromResult(answer);
        });
        await using var camunda = transport.CreateClient();

        var error = await Assert.CatchAsync<CamundaException>(() => camunda.ProcessInstances.Create("order").SendAsync());

        Assert.That(error.OutcomeUnknown, Is.True);
        Assert.That(transport.Requests, Has.Count.EqualTo(1), "Starting an instance is never sent twice after a lost answer.");
        Assert.That(error.InnerException!.InnerException, Is.TypeOf<InvalidDataException>());
    }

    [Test]
    public async Task Accept_EveryTry_AsksOnce()
    {
        var asked = new List<string>();
        var transport = new StubTransport((request, _) =>
        {
            asked.Add(request.Headers.NonValidated["Accept-Encoding"].ToString());
            return Task.FromResult(StubTransport.Answer(asked.Count == 1 ? HttpStatusCode.TooManyRequests : HttpStatusCode.OK, Topology));
        });
        await using var camunda = transport.CreateClient(options => options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(asked, Is.EqualTo(new[] { "gzip", "gzip" }));
    }

    private static HttpResponseMessage Compressed(HttpStatusCode status, string body, string type, string name = "gzip") => Compressed(status, Encoding.UTF8.GetBytes(body), type, name);

    private static HttpResponseMessage Compressed(HttpStatusCode status, byte[] body, string type, string name = "gzip")
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        content.Headers.TryAddWithoutValidation("Content-Encoding", name);
        return new HttpResponseMessage(status) { Content = content };
    }
}
