using System.Buffers;

namespace Camunda.Rest.Json;

/// <summary>A growing byte buffer from the pool, for reading from or writing to a stream.</summary>
internal sealed class PooledByteBuffer : IBufferWriter<byte>, IDisposable
{
    private const int DefaultSize = 4096;
    private const int MaxBelieved = 4 * 1024 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(DefaultSize);
    private int _count;

    public int Capacity => _bytes.Length;

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _count);

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _count);

    /// <summary>Opens the contents for reading. The stream is valid until the buffer is disposed.</summary>
    public MemoryStream OpenRead() => new(_bytes, 0, _count, writable: false);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <param name="expected">The stated length, if any. It is trusted up to a limit, to avoid repeated copying.</param>
    /// <param name="max">The maximum number of bytes; never more than an array can hold.</param>
    /// <exception cref="BufferLimitException">The stream has more bytes.</exception>
    public static async ValueTask<PooledByteBuffer> ReadToEndAsync(
        Stream stream, CancellationToken cancellationToken, long? expected = null, long max = long.MaxValue)
    {
        if (expected > max || (stream.CanSeek && stream.Length - stream.Position > max)) throw new BufferLimitException();
        var buffer = new PooledByteBuffer();
        try
        {
            max = Math.Min(max, Array.MaxLength - 1);
            if (stream.CanSeek) buffer.Reserve((int)Math.Min(max, Math.Max(0, stream.Length - stream.Position)) + 1);
            else if (expected is { } length) buffer.Reserve((int)Math.Clamp(length, 0, MaxBelieved) + 1);
            while (true)
            {
                // At the limit, one more byte tells whether the stream has ended.
                long left = max - buffer._count;
                Memory<byte> room = left == 0 ? new byte[1] : buffer.GetMemory();
                if (left > 0 && room.Length > left) room = room[..(int)left];
                int read = await stream.ReadAsync(room, cancellationToken).ConfigureAwait(false);
                if (read == 0) return buffer;
                if (left == 0) throw new BufferLimitException();
                buffer.Advance(read);
            }
        }
        catch
        {
            buffer.Dispose();
            throw;
        }
    }

    /// <summary>Clears the contents and keeps the memory.</summary>
    public void Clear() => _count = 0;

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose()
    {
        byte[] bytes = Interlocked.Exchange(ref _bytes, []);
        _count = 0;
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Reserve(int size)
    {
        if (_bytes.Length - _count >= size) return;
        long wanted = Math.Max((long)_count + size, Math.Min(2L * _bytes.Length, Array.MaxLength));
        if (wanted > Array.MaxLength) throw new IOException("The JSON text exceeds the limit of 2 GiB.");
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)wanted);
        WrittenSpan.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
