using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Camunda.Rest.Tests.Failures;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Content;

internal sealed class GzipContentTests
{
    private const string Topology = """{"brokers":[],"clusterSize":3,"partitionsCount":1,"replicationFactor":1,"gatewayVersion":"8.8.0","lastCompletedChangeId":"-1"}""";

    /// <summary>What calls give, each read to its end.</summary>
    private static readonly Dictionary<string, Func<CamundaClient, Task>> ResultsByName = new()
    {
        ["model"] = camunda => camunda.Cluster.GetTopologyAsync(),
        ["search"] = camunda => camunda.UserTasks.Search().ToListAsync(),
        ["text"] = camunda => camunda.ProcessDefinitions[ProcessDefinitionKey.Parse("1")].GetXmlAsync(),
        ["download"] = camunda => camunda.Documents["d"].WithContentHash("h").DownloadToAsync(Stream.Null),
        ["download, synchronously"] = async camunda =>
        {
            await using var content = await camunda.Documents["d"].WithContentHash("h").OpenReadAsync();
            content.CopyTo(Stream.Null);
        },
        ["download, byte by byte"] = async camunda =>
        {
            await using var content = await camunda.Documents["d"].WithContentHash("h").OpenReadAsync();
            while (content.ReadByte() >= 0)
            {
            }
        },
        ["download, raw"] = async camunda =>
        {
            await using var content = await camunda.Api.Documents.GetDocumentAsync("d", contentHash: "h");
            await content.CopyToAsync(Stream.Null);
        },
    };

    private static IEnumerable<string> Results => ResultsByName.Keys;

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
            Compressed(
                HttpStatusCode.NotFound, """{"title":"NOT_FOUND","status":404,"detail":"no such task"}""", "application/problem+json")));
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

    /// <summary>A proxy that cuts a body and states the length of what is left: nothing is wrong with the framing.</summary>
    [TestCaseSource(nameof(Results))]
    public async Task Unpack_BodyCutWithinIntactFraming_IsACamundaExceptionWhateverTheCallGives(string result)
    {
        byte[] whole = Pack(Encoding.UTF8.GetBytes(Topology));
        foreach (int length in Enumerable.Range(result is "model" or "search" ? 1 : 0, whole.Length - 1))
        {
            var error = await Failing.AskAsync(ResultsByName[result], () => Packed(HttpStatusCode.OK, whole[..length], "application/json"));

            Assert.That(error, Is.TypeOf<CamundaConnectionException>(), $"{length} of {whole.Length}");
            Assert.That(error.ToString(), Does.Contain("The compressed body is truncated or damaged."));
        }
    }

    [TestCaseSource(nameof(Results))]
    public async Task Unpack_BodyDamaged_IsACamundaExceptionWhateverTheCallGives(string result)
    {
        byte[] damaged = Pack(Encoding.UTF8.GetBytes(Topology));
        damaged[^6] ^= 1;

        var error = await Failing.AskAsync(ResultsByName[result], () => Packed(HttpStatusCode.OK, damaged, "application/json"));

        Assert.That(error, Is.TypeOf<CamundaConnectionException>());
    }

    [Test]
    public async Task Unpack_WriteWithoutAResult_TakesAnEmptyBodyForASuccessAndACutOneForALostOne()
    {
        using var empty = new StubTransport((_, _) => Task.FromResult(Packed(HttpStatusCode.OK, [], "application/json")));
        await using var camunda = empty.CreateClient();

        await camunda.UserTasks[Failing.Key].AssignAsync("demo");
        var error = await Failing.AskAsync(
            c => c.UserTasks[Failing.Key].AssignAsync("demo"),
            () => Packed(HttpStatusCode.OK, Pack("{}"u8.ToArray())[..^1], "application/json"));

        Assert.That(empty.Requests, Has.Count.EqualTo(1));
        Assert.That(error.OutcomeUnknown, Is.True);
    }

    [TestCase("br")]
    [TestCase("gzip, gzip")]
    public async Task Unpack_TextOrDocumentInAnEncodingThatWasNotAskedFor_IsNotTakenForTheContent(string encoding)
    {
        foreach (string result in Results.Where(result => result is not ("model" or "search")))
        {
            var error = await Failing.AskAsync(
                ResultsByName[result], () => Packed(HttpStatusCode.OK, [1, 2, 3], "application/xml", encoding));

            Assert.That(error.ToString(), Does.Contain($"compressed as '{encoding}'"), result);
        }
    }

    [TestCase("identity")]
    [TestCase("x-gzip")]
    public async Task Unpack_OtherNamesOfWhatIsKnown_AreTaken(string encoding)
    {
        const string Xml = "<definitions/>";
        byte[] body = Encoding.UTF8.GetBytes(Xml);
        using var transport = new StubTransport(
            (_, _) => Task.FromResult(Packed(HttpStatusCode.OK, encoding == "identity" ? body : Pack(body), "application/xml", encoding)));
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.ProcessDefinitions[ProcessDefinitionKey.Parse("1")].GetXmlAsync(), Is.EqualTo(Xml));
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

    private static HttpResponseMessage Compressed(HttpStatusCode status, string body, string type, string name = "gzip") =>
        Compressed(status, Encoding.UTF8.GetBytes(body), type, name);

    private static HttpResponseMessage Compressed(HttpStatusCode status, byte[] body, string type, string name = "gzip") =>
        Packed(status, Pack(body), type, name);

    private static byte[] Pack(byte[] body)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(body);
        return packed.ToArray();
    }

    private static HttpResponseMessage Packed(HttpStatusCode status, byte[] packed, string type, string name = "gzip")
    {
        var content = new ByteArrayContent(packed) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        content.Headers.TryAddWithoutValidation("Content-Encoding", name);
        return new HttpResponseMessage(status) { Content = content };
    }
}
