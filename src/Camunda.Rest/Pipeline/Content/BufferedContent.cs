using System.Net;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>The complete body of a response, rented from the pool until the response is disposed.</summary>
internal sealed class BufferedContent : HttpContent
{
    private const string TypeHeader = "Content-Type";
    private const string Json = "application/json";

    private readonly PooledByteBuffer _bytes;
    private readonly bool _isModel;

    /// <param name="bytes">The body.</param>
    /// <param name="original">The original content.</param>
    /// <param name="isModel">Whether it is read through <see cref="WrittenMemory"/> only.</param>
    public BufferedContent(PooledByteBuffer bytes, HttpContent original, bool isModel)
    {
        _bytes = bytes;
        _isModel = isModel;

        // JSON is assumed by default, and headers cost more than most responses have text.
        IsJson = !original.Headers.NonValidated.TryGetValues(TypeHeader, out var types) || IsTypeOfJson(types.ToString());
        if (!IsJson)
            Headers.TryAddWithoutValidation(TypeHeader, types);
    }

    /// <summary>Whether the media type of the body is JSON or missing.</summary>
    public bool IsJson { get; }

    /// <summary>The bytes, valid until the response is disposed.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <inheritdoc cref="Written" />
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.WrittenMemory;

    private static bool IsTypeOfJson(string type) =>
        type.StartsWith(Json, StringComparison.OrdinalIgnoreCase) && (type.Length == Json.Length || type[Json.Length] is ';' or ' ');

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_bytes.OpenRead());

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => _bytes.OpenRead();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        // Refit copies every response before it reads it. A model is never read from that copy, so the copy stays empty.
        if (_isModel)
            return;
        var content = _bytes.OpenRead();
        await using (content.ConfigureAwait(false))
        {
            await content.CopyToAsync(stream).ConfigureAwait(false);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        // Refit treats a length of zero as a call without a result, and returns null. An empty body has to be read like any other.
        length = _bytes.WrittenSpan.Length;
        return length > 0 && !_isModel;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _bytes.Dispose();
        base.Dispose(disposing);
    }
}
