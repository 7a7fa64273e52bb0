using System.Text;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

internal sealed class FailureBodyTests
{
    private const string Text = "Größe zu groß";

    [TestCase("utf-8", "utf-8")]
    [TestCase("utf-16", "utf-16")]
    [TestCase("\"iso-8859-1\"", "iso-8859-1")]
    [TestCase("windows-1252", "windows-1252")]
    [TestCase(null, "utf-8")]
    [TestCase("no-such-charset", "utf-8")]
    [TestCase("utf-7", "utf-8")]
    [TestCase("\"\"", "utf-8")]
    public async Task ReadAsync_CharsetOfTheContentType_IsHonouredElseUtf8(string? charset, string encoding)
    {
        var known = CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);
        using var content = new ByteArrayContent(known.GetBytes(Text));
        content.Headers.TryAddWithoutValidation("Content-Type", charset is null ? "text/plain" : $"text/plain; charset={charset}");

        Assert.That((await ReadAsync(content)).Text, Is.EqualTo(Text));
    }

    [Test]
    public async Task ReadAsync_ByteOrderMark_WinsAndIsNoPartOfTheText()
    {
        using var content = new ByteArrayContent([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)]);
        content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=utf-8");

        Assert.That((await ReadAsync(content)).Text, Is.EqualTo(Text));
    }

    [TestCase("text/plain; charset")]
    [TestCase("???")]
    [TestCase("")]
    public async Task ReadAsync_ContentTypeIsNone_ReadsUtf8(string contentType)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Text));
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        Assert.That((await ReadAsync(content)).Text, Is.EqualTo(Text));
    }

    [Test]
    public async Task ReadAsync_EndlessBody_StopsAtTheBound()
    {
        using var endless = new EndlessStream();
        using var content = new StreamContent(endless);

        var body = await ReadAsync(content);

        Assert.That(body.Text, Has.Length.EqualTo(FailureBody.MaxLength));
        Assert.That(body.Beginning, Has.Length.EqualTo(4096));
        Assert.That(endless.Given, Is.EqualTo(FailureBody.MaxLength));
    }

    [Test]
    public async Task ReadAsync_StatedLengthIsWrong_ReadsNoMoreThanThat()
    {
        using var content = new StreamContent(new MemoryStream("abcdef"u8.ToArray()));
        content.Headers.ContentLength = 3;

        Assert.That((await ReadAsync(content)).Text, Is.EqualTo("abc"));
    }

    [Test]
    public async Task ReadAsync_BodyBreaksOff_KeepsWhatCame([Values] bool early)
    {
        using var content = new StreamContent(new FaultyStream(early ? "" : "half of ", () => throw new IOException("reset")));

        var body = await ReadAsync(content);

        Assert.That(body.Text, Is.EqualTo(early ? "" : "half of "));
        Assert.That(body.Gap, Does.Contain("was truncated"));
    }

    [Test]
    public async Task ReadAsync_BadlyCompressedBody_SaysSo()
    {
        var unpacked = new System.IO.Compression.GZipStream(
            new MemoryStream("not packed at all"u8.ToArray()), System.IO.Compression.CompressionMode.Decompress);
        using var content = new StreamContent(unpacked);

        var body = await ReadAsync(content);

        Assert.That(body.Text, Is.Empty);
        Assert.That(body.Gap, Does.Contain("decompressed"));
    }

    [Test]
    public async Task ReadAsync_BodyStillCompressed_IsNotTakenForText()
    {
        using var content = new ByteArrayContent([0x1F, 0x8B, 8, 0]);
        content.Headers.ContentEncoding.Add("br");

        var body = await ReadAsync(content);

        Assert.That(body.Text, Is.Empty);
        Assert.That(body.Gap, Does.Contain("'br'"));
    }

    [Test]
    public async Task ReadAsync_DisposedContent_HasNoText()
    {
        var content = new ByteArrayContent("text"u8.ToArray());
        content.Dispose();

        Assert.That((await ReadAsync(content)).Text, Is.Empty);
    }

    [Test]
    public async Task ReadAsync_BodyDawdles_KeepsWhatCameAfterItsPatience([Values] bool ignoresCancellation)
    {
        var clock = new WorkClock();
        var never = new TaskCompletionSource<int>();
        using var content = new StreamContent(new FaultyStream(
            "half of ", token => ignoresCancellation ? never.Task : never.Task.WaitAsync(token)));

        var reading = FailureBody.ReadAsync(content, SecretRedactor.None, clock, CancellationToken.None).AsTask();
        await clock.WhenWaitingAsync(FailureBody.Patience);
        clock.Advance(FailureBody.Patience - TimeSpan.FromTicks(1));
        bool stillReads = !reading.IsCompleted;
        clock.Advance(TimeSpan.FromTicks(1));
        var body = await reading;

        Assert.That(stillReads, Is.True);
        Assert.That(body.Text, Is.EqualTo("half of "));
        Assert.That(body.Gap, Does.Contain("within 10 s"));
    }

    [Test]
    public async Task ReadAsync_CallerCancels_EndsAtOnce([Values] bool ignoresCancellation, [Values] bool earlier)
    {
        using var cancellation = new CancellationTokenSource();
        var never = new TaskCompletionSource<int>();
        using var content = new StreamContent(new FaultyStream(
            "half of ", token => ignoresCancellation ? never.Task : never.Task.WaitAsync(token)));
        if (earlier)
            await cancellation.CancelAsync();

        var reading = FailureBody.ReadAsync(content, SecretRedactor.None, new WorkClock(), cancellation.Token).AsTask();
        bool stillReads = !reading.IsCompleted;
        await cancellation.CancelAsync();

        Assert.That(stillReads, Is.Not.EqualTo(earlier));
        Assert.That(
            async () => await reading,
            Throws.InstanceOf<OperationCanceledException>().With.Property("CancellationToken").EqualTo(cancellation.Token));
    }

    [Test]
    public async Task ReadAsync_StreamBreaksBecauseItIsCancelled_IsCancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var content = new StreamContent(new FaultyStream("half of ", async () =>
        {
            await cancellation.CancelAsync();
            throw new IOException("aborted");
        }));

        Assert.That(
            async () => await FailureBody.ReadAsync(content, SecretRedactor.None, new WorkClock(), cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task ReadAsync_SecretAtTheCut_IsRedactedBeforeTheCut()
    {
        using var content = new StringContent(new string('x', FailureBody.MaxBeginningLength - 4) + "hunter2-and-more");

        var body = await FailureBody.ReadAsync(
            content, SecretRedactor.For("hunter2-and-more"), TimeProvider.System, CancellationToken.None);

        Assert.That(body.Beginning, Does.EndWith("x***"));
        Assert.That(body.ToString(), Does.Not.Contain("hunter2"));
    }

    [Test]
    public void Beginning_CutInTheMiddleOfACharacter_LeavesItOut()
    {
        var body = new FailureBody("text/plain", new string('x', FailureBody.MaxBeginningLength - 1) + "😀");

        Assert.That(body.Beginning, Has.Length.EqualTo(FailureBody.MaxBeginningLength - 1));
    }

    private static async Task<FailureBody> ReadAsync(HttpContent content) =>
        await FailureBody.ReadAsync(content, SecretRedactor.None, TimeProvider.System, CancellationToken.None);

    private sealed class EndlessStream : ReadOnlyStream
    {
        public int Given { get; private set; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            Given += buffer.Length;
            return ValueTask.FromResult(buffer.Length);
        }
    }

    /// <summary>Gives a text and then does something else than end.</summary>
    private sealed class FaultyStream(string start, Func<CancellationToken, Task<int>> then) : ReadOnlyStream
    {
        private bool _started = start.Length == 0;

        public FaultyStream(string start, Func<Task<int>> then)
            : this(start, _ => then())
        {
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_started)
                return await then(cancellationToken);
            _started = true;
            return Encoding.UTF8.GetBytes(start, buffer.Span);
        }
    }

    private abstract class ReadOnlyStream : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
