using System.IO.Compression;

namespace Camunda.Rest;

/// <summary>
/// Unpacks gzip, of one member or several, and reads to its end only what is whole: <see cref="GZipStream"/> checks sum and length of a member where they are there, and takes a body
/// without them for a whole one.
/// </summary>
/// <remarks>
/// Whether the last member was whole is found out by putting one more behind it. It unpacks to what is known if the one before it had ended, and to anything else, or nothing, if it had not.
/// That costs some bytes at the end, and neither a second unpacking nor a second check sum.
/// </remarks>
internal sealed class GzipReadStream : ReadOnlyStream
{
    private static readonly byte[] EndMark = "camunda-rest:end"u8.ToArray();
    private static readonly byte[] PackedEndMark = Pack(EndMark);

    private readonly PackedStream _packed;
    private readonly GZipStream _unpacking;
    private readonly bool _mayBeEmpty;
    private bool _isWhole;

    /// <param name="packed">What is unpacked; it is disposed too.</param>
    /// <param name="mayBeEmpty">Whether no bytes at all are an empty body rather than a damaged one.</param>
    public GzipReadStream(Stream packed, bool mayBeEmpty)
    {
        _packed = new PackedStream(packed);
        _unpacking = new GZipStream(_packed, CompressionMode.Decompress);
        _mayBeEmpty = mayBeEmpty;
    }

    /// <exception cref="IOException">The body was cut or damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        try
        {
            if (buffer.Length == 0 || _isWhole)
            {
                return 0;
            }

            int read = _unpacking.Read(buffer);
            if (read == 0 && BeginCheck() is { } mark)
            {
                EndCheck(mark, _unpacking.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false));
            }

            return read;
        }
        catch (InvalidDataException broken)
        {
            throw Broken(broken);
        }
    }

    /// <exception cref="IOException">The body was cut or damaged.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            if (buffer.Length == 0 || _isWhole)
            {
                return 0;
            }

            int read = await _unpacking.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0 && BeginCheck() is { } mark)
            {
                // From memory, so that it does not wait.
                EndCheck(mark, _unpacking.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false));
            }

            return read;
        }
        catch (InvalidDataException broken)
        {
            throw Broken(broken);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await _unpacking.DisposeAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacking.Dispose();
        }

        base.Dispose(disposing);
    }

    /// <summary>Has the mark unpacked behind what came; null when nothing came and that is right.</summary>
    private byte[]? BeginCheck()
    {
        if (!_packed.HasBytes)
        {
            _isWhole = _mayBeEmpty ? true : throw new InvalidDataException("There is nothing to unpack.");
            return null;
        }

        _packed.AppendMark();

        // One more than the mark has, which must not come.
        return new byte[EndMark.Length + 1];
    }

    private void EndCheck(byte[] found, int count) => _isWhole = found.AsSpan(0, count).SequenceEqual(EndMark) ? true : throw new InvalidDataException("It ends too early, or has more behind its end.");

    private static IOException Broken(InvalidDataException cause) => new("The compressed body was cut or damaged.", cause);

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>What came, and behind it, once that is asked for, the mark.</summary>
    private sealed class PackedStream(Stream packed) : ReadOnlyStream
    {
        private int _markLeft;

        public bool HasBytes { get; private set; }

        private bool IsMarked { get; set; }

        public void AppendMark() => (IsMarked, _markLeft) = (true, PackedEndMark.Length);

        public override int Read(Span<byte> buffer) => IsMarked ? ReadMark(buffer) : Note(packed.Read(buffer));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            IsMarked ? ReadMark(buffer.Span) : Note(await packed.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

        public override async ValueTask DisposeAsync()
        {
            await packed.DisposeAsync().ConfigureAwait(false);
            await base.DisposeAsync().ConfigureAwait(false);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                packed.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Note(int read)
        {
            HasBytes |= read > 0;
            return read;
        }

        private int ReadMark(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, _markLeft);
            PackedEndMark.AsSpan(PackedEndMark.Length - _markLeft, count).CopyTo(buffer);
            _markLeft -= count;
            return count;
        }
    }
}
