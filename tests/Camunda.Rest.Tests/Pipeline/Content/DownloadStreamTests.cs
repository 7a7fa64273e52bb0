using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Content;

internal sealed class DownloadStreamTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>All ways to read a stream.</summary>
    private static readonly Dictionary<string, Func<Stream, CancellationToken, Task>> ReadsByName = new()
    {
        ["Read(byte[])"] = (content, _) => Task.FromResult(content.Read(new byte[100], 0, 100)),
        ["Read(Span)"] = (content, _) => Task.FromResult(content.Read(new byte[100].AsSpan())),
        ["ReadByte"] = (content, _) => Task.FromResult(content.ReadByte()),
        ["CopyTo"] = (content, _) =>
        {
            content.CopyTo(Stream.Null);
            return Task.CompletedTask;
        },
        ["BeginRead"] = (content, _) => Task.FromResult(content.EndRead(content.BeginRead(new byte[100], 0, 100, null, null))),
        ["ReadAsync(byte[])"] = (content, cancellationToken) => content.ReadAsync(new byte[100], 0, 100, cancellationToken),
        ["ReadAsync(Memory)"] = (content, cancellationToken) => content.ReadAsync(new byte[100].AsMemory(), cancellationToken).AsTask(),
        ["CopyToAsync"] = (content, cancellationToken) => content.CopyToAsync(Stream.Null, cancellationToken),
    };

    private static IEnumerable<string> Reads => ReadsByName.Keys;

    [Test]
    public async Task Read_ContentStandsStill_EndsAfterTheTimeOfARequest([ValueSource(nameof(Reads))] string read, [Values] bool isRaw)
    {
        var clock = new WorkClock();
        var still = new StillStream();
        await using var content = await OpenAsync(still, clock, isRaw);

        var reading = Task.Run(() => ReadsByName[read](content, CancellationToken.None));
        await still.Waiting;
        clock.Advance(Patience - TimeSpan.FromTicks(1));
        bool stillReads = !reading.IsCompleted;
        clock.Advance(TimeSpan.FromTicks(1));
        var error = await Assert.CatchAsync<CamundaException>(() => reading);

        Assert.That(stillReads, Is.True);
        Assert.That(error, Is.TypeOf<CamundaTimeoutException>());
        Assert.That(error!.OperationId, Is.EqualTo("getDocument"));
        Assert.That(error.InnerException!.Message, Does.Contain("No more content arrived within 00:00:30."));
    }

    /// <summary>One byte at a time is slow, and it goes on.</summary>
    [TestCaseSource(nameof(Reads))]
    public async Task Read_ContentDribbles_GoesOn(string read)
    {
        var clock = new WorkClock();
        var slow = new DribblingStream(clock, Patience / 2);
        await using var content = await OpenAsync(slow, clock, isRaw: false);

        await ReadsByName[read](content, CancellationToken.None);

        Assert.That(slow.Position, Is.GreaterThan(0));
    }

    [Test]
    public async Task Read_StreamIgnoresItsCancellation_IsLeftAndNotReadAgain()
    {
        var clock = new WorkClock();
        var deaf = new StillStream { IsDeaf = true };
        await using var content = await OpenAsync(deaf, clock, isRaw: false);

        var reading = Task.Run(() => content.Read(new byte[100]));
        await deaf.Waiting;
        clock.Advance(Patience);

        Assert.That(async () => await reading, Throws.TypeOf<CamundaTimeoutException>());
        Assert.That(() => content.ReadByte(), Throws.TypeOf<CamundaTimeoutException>());
        Assert.That(deaf.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task Read_NoLimit_WaitsUntilItIsDisposed([ValueSource(nameof(Reads))] string read, [Values] bool isLimited)
    {
        var clock = new WorkClock();
        var still = new StillStream();
        var content = await OpenAsync(still, clock, isRaw: false, isLimited ? Patience : Timeout.InfiniteTimeSpan);

        var reading = Task.Run(() => ReadsByName[read](content, CancellationToken.None));
        await still.Waiting;
        clock.Advance(isLimited ? Patience - TimeSpan.FromSeconds(1) : TimeSpan.FromDays(1));
        Assert.That(reading.IsCompleted, Is.False);
        await content.DisposeAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<ObjectDisposedException>());
    }

    [TestCaseSource(nameof(Reads))]
    public async Task Read_AfterDisposal_IsRefused(string read)
    {
        var content = await OpenAsync(new MemoryStream("abc"u8.ToArray()), new WorkClock(), isRaw: false);
        content.Dispose();

        Assert.That(async () => await ReadsByName[read](content, CancellationToken.None), Throws.InstanceOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Read_CallerCancels_IsTheCallersCancellation()
    {
        using var cancellation = new CancellationTokenSource();
        var still = new StillStream();
        await using var content = await OpenAsync(still, new WorkClock(), isRaw: false);

        var reading = content.ReadAsync(new byte[5], cancellation.Token).AsTask();
        await still.Waiting;
        await cancellation.CancelAsync();

        Assert.That(
            async () => await reading,
            Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(cancellation.Token));
    }

    [Test]
    public async Task Read_ContentBreaksOff_IsACamundaExceptionForEachWay([ValueSource(nameof(Reads))] string read, [Values] bool isRaw)
    {
        await using var content = await OpenAsync(new BrokenStream(), new WorkClock(), isRaw);
        if (!read.StartsWith("Copy", StringComparison.Ordinal))
            await content.ReadExactlyAsync(new byte["""{"name":"App""".Length]);

        Assert.That(
            async () => await ReadsByName[read](content, CancellationToken.None),
            Throws.TypeOf<CamundaConnectionException>().With.Property("OperationId").EqualTo("getDocument"));
    }

    /// <summary>With the system's clock the timer is used again.</summary>
    [Test]
    public async Task Read_ManyTimes_GivesAllOfIt([Values] bool synchronously)
    {
        byte[] stored = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7))];
        await using var content = await OpenAsync(new MemoryStream(stored), TimeProvider.System, isRaw: false);
        using var received = new MemoryStream();

        if (synchronously)
            content.CopyTo(received, 777);
        else
            await content.CopyToAsync(received, 777);

        Assert.That(received.ToArray(), Is.EqualTo(stored));
    }

    [Test]
    public async Task Read_PatienceLongerThanATimerTakes_Works()
    {
        await using var content = await OpenAsync(
            new MemoryStream("abc"u8.ToArray()), TimeProvider.System, isRaw: false, TimeSpan.MaxValue);

        Assert.That(content.ReadByte(), Is.EqualTo('a'));
    }

    private static async Task<Stream> OpenAsync(Stream stream, TimeProvider clock, bool isRaw, TimeSpan? patience = null)
    {
        var transport = new StubTransport(
            (_, _) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(stream) }));
        var camunda = transport.CreateClient(
            o => (o.TimeProvider, o.RequestTimeout, o.Retry.MaxRetries) = (clock, patience ?? Patience, 0));
        return isRaw
            ? await camunda.Api.Documents.GetDocumentAsync("d", contentHash: "h")
            : await camunda.Documents["d"].WithContentHash("h").OpenReadAsync();
    }

    /// <summary>Gives nothing.</summary>
    private sealed class StillStream : MemoryStream
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<int> _never = new();

        public bool IsDeaf { get; init; }

        public int Asked { get; private set; }

        public Task Waiting => _waiting.Task;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer) => throw new NotSupportedException("It would wait for ever.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Asked++;
            var reading = IsDeaf ? _never.Task : _never.Task.WaitAsync(cancellationToken);
            _waiting.TrySetResult();
            return new(reading);
        }
    }

    private sealed class DribblingStream(WorkClock clock, TimeSpan pause) : MemoryStream("abc"u8.ToArray())
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            clock.Advance(pause);
            cancellationToken.ThrowIfCancellationRequested();
            return base.ReadAsync(buffer[..1], cancellationToken);
        }
    }
}
