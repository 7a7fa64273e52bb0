using System.IO.Compression;

namespace Camunda.Rest;

/// <summary>
/// Decompresses gzip, of one member or several, and accepts complete bodies only: <see cref="GZipStream"/> checks the checksum and length
/// of a member when they are present, and accepts a body without them as complete.
/// </summary>
/// <remarks>
/// To detect whether the last member is complete, another one is appended. It decompresses to known bytes if the member before it is
/// complete, otherwise to different ones or none. That costs a few bytes at the end, but neither a second decompression nor a second
/// checksum.
/// </remarks>
internal sealed class GzipReadStream : ReadOnlyStream
{
    private static readonly byte[] EndMark = "camunda-rest:end"u8.ToArray();
    private static readonly byte[] PackedEndMark = Pack(EndMark);

    private readonly PackedStream _packed;
    private readonly GZipStream _unpacking;
    private readonly bool _mayBeEmpty;
    private bool _isWhole;

    /// <param name="packed">The compressed stream; it is disposed too.</param>
    /// <param name="mayBeEmpty">Whether zero bytes are an empty body rather than a damaged one.</param>
    public GzipReadStream(Stream packed, bool mayBeEmpty)
    {
        _packed = new PackedStream(packed);
        _unpacking = new GZipStream(_packed, CompressionMode.Decompress);
        _mayBeEmpty = mayBeEmpty;
    }

    /// <exception cref="IOException">The body was truncated or damaged.</exception>
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

    /// <exception cref="IOException">The body was truncated or damaged.</exception>
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
                // From memory, so it does not block.
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

    /// <summary>Starts decompressing the appended member; returns null when the body is empty and may be.</summary>
    private byte[]? BeginCheck()
    {
        if (!_packed.HasBytes)
        {
            _isWhole = _mayBeEmpty ? true : throw new InvalidDataException("The body is empty.");
            return null;
        }

        _packed.AppendMark();

        // One byte more than the mark, which must not arrive.
        return new byte[EndMark.Length + 1];
    }

    private void EndCheck(byte[] found, int count) => _isWhole = found.AsSpan(0, count).SequenceEqual(EndMark)
        ? true
        : throw new InvalidDataException("The body is truncated, or has data after its end.");

    private static IOException Broken(InvalidDataException cause) => new("The compressed body is truncated or damaged.", cause);

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>The compressed body, followed on request by the appended member.</summary>
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
