using System.IO.Compression;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Content;

internal sealed class GzipReadStreamTests
{
    private static readonly byte[] Stored = [.. Enumerable.Range(0, 3000).Select(i => (byte)((i * i) >> 3))];

    [Test]
    public async Task Read_WholeBody_IsWhatWasPacked(
        [Values] bool synchronously, [Values(1, 7, 100_000)] int pieces, [Values(1, 2, 3)] int members) =>
        Assert.That(
            await ReadAsync([.. Enumerable.Repeat(Pack(Stored), members).SelectMany(packed => packed)], synchronously, pieces),
            Is.EqualTo(Enumerable.Repeat(Stored, members).SelectMany(bytes => bytes)));

    [Test]
    public async Task Read_NothingPacked_IsEmpty([Values] bool synchronously) =>
        Assert.That(await ReadAsync(Convert.FromHexString("1F8B08000000000000030300" + "0000000000000000"), synchronously), Is.Empty);

    /// <summary>Nearly incompressible bytes, so that stored blocks are cut too, and text.</summary>
    [Test]
    public async Task Read_BodyCutAnywhere_IsAnError([Values] bool synchronously, [Values] bool isText, [Values(1, 100_000)] int pieces)
    {
        byte[] packed = Pack(
            isText ? [.. Enumerable.Repeat("{\"name\":\"Approve\"},"u8.ToArray(), 50).SelectMany(bytes => bytes)] : Stored);
        for (int length = 1; length < packed.Length; length += pieces == 1 && length > 40 && length < packed.Length - 40 ? 13 : 1)
        {
            var error = await FailAsync(packed[..length], synchronously, pieces);

            Assert.That(error, Is.TypeOf<IOException>(), $"{length} of {packed.Length}");
            Assert.That(error!.InnerException, Is.TypeOf<InvalidDataException>());
        }
    }

    [Test]
    public async Task Read_SecondMemberCut_IsAnErrorButBetweenTheTwo()
    {
        byte[] first = Pack(Stored), second = Pack("more"u8.ToArray());
        for (int length = 1; length < second.Length; length++)
        {
            Assert.That(
                await FailAsync([.. first, .. second[..length]], synchronously: false, 100_000), Is.TypeOf<IOException>(), $"{length}");
        }

        Assert.That(await ReadAsync(first, synchronously: false), Is.EqualTo(Stored));
    }

    [Test]
    public async Task Read_ByteFlippedAnywhereBehindTheHeader_IsAnError()
    {
        byte[] packed = Pack(Stored);
        for (int at = 10; at < packed.Length; at += at > packed.Length - 20 ? 1 : 17)
        {
            byte[] damaged = [.. packed];
            damaged[at] ^= 0x10;

            Assert.That(await FailAsync(damaged, synchronously: false, 100_000), Is.TypeOf<IOException>(), $"{at}");
        }
    }

    [TestCase("no gzip at all, and longer than its header")]
    [TestCase("\0")]
    public async Task Read_SomethingElseBehindTheEnd_IsAnError(string more)
    {
        Assert.That(
            await FailAsync([.. Pack(Stored), .. System.Text.Encoding.ASCII.GetBytes(more)], synchronously: false, 100_000),
            Is.TypeOf<IOException>());
        Assert.That(
            await FailAsync([.. Pack(Stored), .. System.Text.Encoding.ASCII.GetBytes(more)], synchronously: true, 1),
            Is.TypeOf<IOException>());
    }

    [Test]
    public async Task Read_NothingCame_IsEmptyWhereItMayBe([Values] bool synchronously)
    {
        using var empty = new GzipReadStream(new MemoryStream(), mayBeEmpty: true);

        Assert.That(synchronously ? empty.Read(new byte[5]) : await empty.ReadAsync(new byte[5]), Is.Zero);
        Assert.That(await FailAsync([], synchronously, 1), Is.TypeOf<IOException>());
    }

    [Test]
    public async Task Read_ThatIsCancelled_IsNoDamage()
    {
        using var cancellation = new CancellationTokenSource();
        using var unpacking = new GzipReadStream(new MemoryStream(Pack(Stored)), mayBeEmpty: false);
        await cancellation.CancelAsync();

        Assert.That(
            async () => await unpacking.ReadAsync(new byte[5], cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Dispose_EitherWay_DisposesWhatIsUnpacked([Values] bool synchronously)
    {
        var packed = new MemoryStream();
        var unpacking = new GzipReadStream(packed, mayBeEmpty: true);

        if (synchronously)
            unpacking.Dispose();
        else
            await unpacking.DisposeAsync();

        Assert.That(packed.CanRead, Is.False);
    }

    private static async Task<Exception?> FailAsync(byte[] packed, bool synchronously, int pieces)
    {
        try
        {
            await ReadAsync(packed, synchronously, pieces);
            return null;
        }
        catch (Exception error)
        {
            return error;
        }
    }

    private static async Task<byte[]> ReadAsync(byte[] packed, bool synchronously, int pieces = 100_000)
    {
        await using var unpacking = new GzipReadStream(new PieceStream(packed, pieces), mayBeEmpty: false);
        using var unpacked = new MemoryStream();
        if (synchronously)
            unpacking.CopyTo(unpacked);
        else
            await unpacking.CopyToAsync(unpacked);
        return unpacked.ToArray();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private sealed class PieceStream(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(size, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            cancellationToken.IsCancellationRequested
                ? ValueTask.FromCanceled<int>(cancellationToken)
                : ValueTask.FromResult(base.Read(buffer.Span[..Math.Min(size, buffer.Length)]));
    }
}
