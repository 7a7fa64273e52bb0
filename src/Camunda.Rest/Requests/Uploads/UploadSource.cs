using System.Buffers;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>The source of the bytes of an upload. They are read anew for each attempt.</summary>
internal abstract class UploadSource
{
    protected const int PieceSize = 64 * 1024;

    /// <summary>Whether the bytes can be read more than once.</summary>
    public virtual bool CanRepeat => true;

    /// <summary>The number of bytes; null when it is not known before reading.</summary>
    /// <exception cref="InvalidOperationException">The bytes can no longer be read; the message contains the reason.</exception>
    public abstract long? Length { get; }

    /// <summary>Reads the bytes piece by piece; a piece is valid until the next one is requested.</summary>
    /// <exception cref="InvalidOperationException">
    /// The bytes cannot be read (again); the message contains the reason and what to do.
    /// </exception>
    public virtual async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = Open();
        byte[] buffer = ArrayPool<byte>.Shared.Rent(PieceSize);
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer.AsMemory(0, PieceSize), cancellationToken).ConfigureAwait(false)) > 0;)
                yield return buffer.AsMemory(0, read);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            await CloseAsync(stream).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Reads all bytes into memory, and at most one more than <paramref name="most"/> when their number is not known before.
    /// </summary>
    public virtual async Task<ReadOnlyMemory<byte>> ReadAllAsync(long most, CancellationToken cancellationToken)
    {
        int room = (int)Math.Min(most, Array.MaxLength - 1) + 1;
        using var all = new MemoryStream((int)Math.Min(Length ?? 0, room));
        await foreach (var piece in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            all.Write(piece.Span[..Math.Min(piece.Length, room)]);
            room -= Math.Min(piece.Length, room);
            if (room == 0)
                break;
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }

    /// <summary>Opens the bytes at their beginning.</summary>
    protected abstract Stream Open();

    /// <summary>Ends one reading.</summary>
    protected virtual ValueTask CloseAsync(Stream stream) => stream.DisposeAsync();
}
