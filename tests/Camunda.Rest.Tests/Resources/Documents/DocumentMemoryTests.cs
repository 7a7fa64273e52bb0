using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Streams;
using Microsoft.AspNetCore.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Documents;

/// <summary>
/// A document passes through in pieces: the whole process, server included, allocates far less than the document has. Alone, because the
/// runtime counts for the process.
/// </summary>
[NonParallelizable]
internal sealed class DocumentMemoryTests
{
    private const long Size = 200L * 1024 * 1024;
    private const long Bound = 16L * 1024 * 1024;
    private const int MostRuns = 3;

    [Test]
    public async Task Download_200MiB_AllocatesLittle()
    {
        await using var cluster = await StartAsync();
        await using var camunda = cluster.CreateClient();
        var document = camunda.Documents["large"].WithContentHash("h");
        await document.CreateLinkAsync();

        await AssertFlatAsync(async () =>
        {
            using var counted = new CountingStream();
            await document.DownloadToAsync(counted);
            return counted.Position;
        });
    }

    [Test]
    public async Task Upload_200MiB_AllocatesLittle()
    {
        long received = 0;
        await using var cluster = await StartAsync(count => received = count);
        await using var camunda = cluster.CreateClient();
        await camunda.Documents["large"].WithContentHash("h").CreateLinkAsync();

        await AssertFlatAsync(async () =>
        {
            await camunda.Documents.Create(new GeneratedStream(Size), "large.bin").SendAsync();
            return received;
        });
    }

    private static async Task AssertFlatAsync(Func<Task<long>> transferAsync)
    {
        // The runtime also counts what earlier tests left running, so the lowest of some measurements is closest to the transfer's own.
        long lowest = long.MaxValue;
        for (int run = 0; run < MostRuns && lowest >= Bound; run++)
        {
            GC.Collect();
            long before = GC.GetTotalAllocatedBytes(precise: true);

            long transferred = await transferAsync();

            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            TestContext.Out.WriteLine($"{transferred:N0} bytes transferred; {allocated:N0} bytes allocated");
            Assert.That(transferred, Is.GreaterThanOrEqualTo(Size));
            lowest = Math.Min(lowest, allocated);
        }

        Assert.That(lowest, Is.LessThan(Bound));
    }

    /// <summary>Makes what is downloaded and drops what is uploaded.</summary>
    private static Task<CamundaTestCluster> StartAsync(Action<long>? received = null) =>
        CamundaTestCluster.StartAsync(new CamundaTestClusterOptions
        {
            Intercept = async (context, _) =>
            {
                if (context.Request.Path.Value!.EndsWith("/links", StringComparison.Ordinal))
                {
                    await AnswerAsync(context, """{"url":"http://127.0.0.1/","expiresAt":"2030-01-01T00:00:00Z"}""");
                }
                else if (HttpMethods.IsGet(context.Request.Method))
                {
                    await new GeneratedStream(Size).CopyToAsync(context.Response.Body);
                }
                else
                {
                    using var counted = new CountingStream();
                    await context.Request.Body.CopyToAsync(counted);
                    received!(counted.Position);
                    await AnswerAsync(context, """{"documentId":"1"}""");
                }
            },
        });

    private static Task AnswerAsync(HttpContext context, string json)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }

    /// <summary>Counts what is written to it and keeps nothing.</summary>
    private sealed class CountingStream : Stream
    {
        private long _written;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _written;

        public override long Position
        {
            get => _written;
            set => throw new NotSupportedException();
        }

        public override void Write(byte[] buffer, int offset, int count) => _written += count;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            _written += buffer.Length;
            return ValueTask.CompletedTask;
        }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
