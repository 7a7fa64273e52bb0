using System.Net;

namespace Camunda.Rest;

/// <summary>The content of one part, written as it is read and never held in memory as a whole.</summary>
internal sealed class UploadContent(string name, UploadSource source) : HttpContent, IRepeatableContent, IProgressContent
{
    // Read once: the body must have the length that the headers announce.
    private readonly long? _length = source.Length;

    public bool CanRepeat => source.CanRepeat;

    /// <summary>Called after each piece that was sent.</summary>
    public Action? Progressed { get; set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        long sent = 0;
        var pieces = source.ReadAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (pieces.ConfigureAwait(false))
        {
            while (await NextAsync(pieces).ConfigureAwait(false))
            {
                sent += pieces.Current.Length;
                if (sent > _length)
                    break;
                await stream.WriteAsync(pieces.Current, cancellationToken).ConfigureAwait(false);
                Progressed?.Invoke();
            }
        }

        if (sent == 0)
            throw new UploadReadException(new InvalidOperationException($"The content of '{name}' is empty. The call was cancelled."));
        if (sent != (_length ?? sent))
        {
            throw new UploadReadException(new IOException($"The content of '{name}' changed while it was sent. "
                + "The call was cancelled; repeat it."));
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }

    private static async ValueTask<bool> NextAsync(IAsyncEnumerator<ReadOnlyMemory<byte>> pieces)
    {
        try
        {
            return await pieces.MoveNextAsync().ConfigureAwait(false);
        }
        // Any exception of the caller's content is rethrown to the caller.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new UploadReadException(error);
        }
    }
}
