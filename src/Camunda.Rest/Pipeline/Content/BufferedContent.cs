using System.Net;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>An answer's body, complete and on loan from the pool until the answer is disposed.</summary>
internal sealed class BufferedContent : HttpContent
{
    private const string TypeHeader = "Content-Type";
    private const string Json = "application/json";

    private readonly PooledByteBuffer _bytes;
    private readonly bool _isModel;

    /// <param name="bytes">The body.</param>
    /// <param name="original">What it came in.</param>
    /// <param name="isModel">Whether it is read from <see cref="WrittenMemory"/> alone.</param>
    public BufferedContent(PooledByteBuffer bytes, HttpContent original, bool isModel)
    {
        _bytes = bytes;
        _isModel = isModel;

        // JSON is what every answer is taken for, and headers cost more than most answers have text.
        IsJson = !original.Headers.NonValidated.TryGetValues(TypeHeader, out var types) || IsTypeOfJson(types.ToString());
        if (!IsJson)
            Headers.TryAddWithoutValidation(TypeHeader, types);
    }

    /// <summary>Whether the body says that it is JSON, or does not say what it is.</summary>
    public bool IsJson { get; }

    /// <summary>The bytes, until the answer is disposed.</summary>
    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    /// <inheritdoc cref="Written" />
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.WrittenMemory;

    private static bool IsTypeOfJson(string type) =>
        type.StartsWith(Json, StringComparison.OrdinalIgnoreCase) && (type.Length == Json.Length || type[Json.Length] is ';' or ' ');

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_bytes.OpenRead());

    protected override Stream CreateContentReadStream(CancellationToken cancellationToken) => _bytes.OpenRead();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        // Refit copies every answer before it asks for what it says. A model is never read from that copy, so nothing goes into it.
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
        // Refit takes a length of zero for a call without a result, and hands out null. Read like any other, an empty body is told from that.
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
