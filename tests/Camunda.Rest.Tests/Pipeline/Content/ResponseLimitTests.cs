using System.IO.Compression;
using System.Net;
using Camunda.Rest.Json;
using Camunda.Rest.Tests.Failures;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Content;

/// <summary>Responses that are larger than what is held in memory.</summary>
internal sealed class ResponseLimitTests
{
    private const int Limit = 100_000;

    private static readonly Dictionary<string, Func<CamundaClient, Task>> ResultsByName = new()
    {
        ["model"] = camunda => camunda.Cluster.GetTopologyAsync(),
        ["search"] = camunda => camunda.UserTasks.Search().ToListAsync(),
        ["text"] = camunda => camunda.ProcessDefinitions[ProcessDefinitionKey.Parse("1")].GetXmlAsync(),
        ["write"] = camunda => camunda.ProcessInstances.Create("order").SendAsync(),
        ["write without a result"] = camunda => camunda.UserTasks[Failing.Key].AssignAsync("demo"),
        ["activation"] = camunda => camunda.Jobs.Activate("x").SendAsync(),
    };

    private static IEnumerable<string> Results => ResultsByName.Keys;

    [TestCaseSource(nameof(Results))]
    public async Task Call_EndlessBody_EndsAtTheLimitWithAWayOut(string result)
    {
        var endless = new EndlessStream();

        var error = await AskAsync(result, () => new StreamContent(endless));

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.Message, Does.Contain("the response exceeds the limit of 100,000 bytes")
            .And.Contain("smaller pages (WithPageSize)")
            .And.Contain("CamundaClientOptions.MaxResponseSize"));
        Assert.That(error.OutcomeUnknown, Is.EqualTo(result.StartsWith("write", StringComparison.Ordinal) || result == "activation"));
        Assert.That(error.Tries, Is.EqualTo(1));
        Assert.That(endless.Given, Is.LessThanOrEqualTo(Limit + 1));
        Assert.That(endless.IsDisposed, Is.True);
    }

    [TestCaseSource(nameof(Results))]
    public async Task Call_SmallBodyThatUnpacksToALargeOne_EndsAtTheLimit(string result)
    {
        var error = await AskAsync(result, () => new ByteArrayContent(Packed(20 * Limit)) { Headers = { ContentEncoding = { "gzip" } } });

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>().With.Message.Contains("MaxResponseSize"));
    }

    [Test]
    public async Task Call_StatedLengthAboveTheLimit_IsNotEvenRead()
    {
        var endless = new EndlessStream();

        var error = await AskAsync("search", () => new StreamContent(endless) { Headers = { ContentLength = Limit + 1 } });

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(endless.Given, Is.Zero);
    }

    [Test]
    public async Task Call_BodyAtTheLimit_IsRead([Values] bool isPacked)
    {
        string body = "{\"clusterSize\":3" + new string(' ', Limit - 17) + "}";
        Assert.That(body, Has.Length.EqualTo(Limit));
        byte[] bytes = System.Text.Encoding.ASCII.GetBytes(body);
        using var transport = new StubTransport((_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = isPacked
                ? new ByteArrayContent(Pack(bytes)) { Headers = { ContentEncoding = { "gzip" } } }
                : new StreamContent(new MemoryStream(bytes)),
        }));
        await using var camunda = transport.CreateClient(options => options.MaxResponseSize = Limit);

        Assert.That((await camunda.Cluster.GetTopologyAsync()).ClusterSize, Is.EqualTo(3));
    }

    [Test]
    public async Task Download_LargerThanTheLimit_ComesWhole()
    {
        using var transport = new StubTransport(
            (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[10 * Limit]) }));
        await using var camunda = transport.CreateClient(options => options.MaxResponseSize = Limit);
        using var received = new MemoryStream();

        await camunda.Documents["d"].WithContentHash("h").DownloadToAsync(received);

        Assert.That(received.Length, Is.EqualTo(10 * Limit));
    }

    [Test]
    public void MaxResponseSize_ByDefault_Is64Mebibytes() =>
        Assert.That(new CamundaClientOptions().MaxResponseSize, Is.EqualTo(67_108_864));

    [Test]
    public async Task Call_ResponseThatUnpacksTo600Megabytes_TakesABoundedPartOfThem()
    {
        byte[] packed = Packed(600_000_000);
        Assert.That(packed, Has.Length.LessThan(700_000));
        long before = GC.GetAllocatedBytesForCurrentThread();

        var error = await Failing.AskAsync(ResultsByName["search"], () => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(packed) { Headers = { ContentEncoding = { "gzip" } } },
        });

        // Everything comes from memory, so that it stays on this thread. The buffer has been every power of two on its way to the limit,
        // and not one more.
        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>().With.Message.Contains("67,108,864 bytes"));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(140_000_000));
    }

    [Test]
    public async Task ReadToEnd_StatedLengthIsALie_ReservesNoMoreThanIsBelieved()
    {
        using var buffer = await PooledByteBuffer.ReadToEndAsync(new EndlessStream(3), CancellationToken.None, expected: 1_000_000_000);

        Assert.That(buffer.WrittenSpan.Length, Is.EqualTo(3));
        Assert.That(buffer.Capacity, Is.LessThanOrEqualTo(8 * 1024 * 1024));
    }

    [Test]
    public void ReadToEnd_SeekableStreamAboveTheMost_IsRefusedAtOnce() => Assert.That(
        async () => await PooledByteBuffer.ReadToEndAsync(new MemoryStream(new byte[11]), CancellationToken.None, max: 10),
        Throws.TypeOf<BufferLimitException>());

    private static Task<CamundaException> AskAsync(string result, Func<HttpContent> content) => Failing.AskAsync(
        ResultsByName[result],
        () => new HttpResponseMessage(HttpStatusCode.OK) { Content = content() },
        options => (options.MaxResponseSize, options.Retry.MaxRetries) = (Limit, 3));

    private static byte[] Packed(int zeros)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            byte[] piece = new byte[1_000_000];
            for (int left = zeros; left > 0; left -= piece.Length)
                gzip.Write(piece.AsSpan(0, Math.Min(left, piece.Length)));
        }

        return packed.ToArray();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private sealed class EndlessStream(long length = long.MaxValue) : MemoryStream
    {
        public long Given { get; private set; }

        public bool IsDisposed { get; private set; }

        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int count = (int)Math.Min(buffer.Length, length - Given);
            buffer.Span[..count].Fill((byte)' ');
            Given += count;
            return ValueTask.FromResult(count);
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
