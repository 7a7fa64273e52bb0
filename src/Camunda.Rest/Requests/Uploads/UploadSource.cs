using System.Buffers;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>Where the bytes of an upload come from. They are read anew each time they are sent.</summary>
internal abstract class UploadSource
{
    protected const int PieceSize = 64 * 1024;

    /// <summary>Whether the bytes can be read more than once.</summary>
    public virtual bool CanRepeat => true;

    /// <summary>How many bytes there are; null when only reading them tells.</summary>
    /// <exception cref="InvalidOperationException">The bytes cannot be read any more; the message says why.</exception>
    public abstract long? Length { get; }

    /// <summary>The bytes, piece by piece; a piece is valid until the next one is asked for.</summary>
    /// <exception cref="InvalidOperationException">The bytes cannot be read (again); the message says why and what to do.</exception>
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

    /// <summary>Reads all bytes into memory, and at most one more than <paramref name="most"/> where their number is not known before.</summary>
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
