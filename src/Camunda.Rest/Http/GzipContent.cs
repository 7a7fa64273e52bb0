using System.IO.Compression;
using System.Net;

namespace Camunda.Rest;

/// <summary>An answer's body that came compressed with gzip, which every server and proxy that compresses has, unpacked while it is read.</summary>
/// <remarks>The transport could do it, in a handler of its own that every call would wait in, compressed or not.</remarks>
internal sealed class GzipContent : HttpContent
{
    private const string Name = "gzip";
    private const string AcceptHeader = "Accept-Encoding";
    private const string EncodingHeader = "Content-Encoding";
    private const string LengthHeader = "Content-Length";

    private readonly HttpContent _packed;

    private GzipContent(HttpContent packed)
    {
        _packed = packed;
        foreach (var (name, values) in packed.Headers.NonValidated)
        {
            if (!name.Equals(EncodingHeader, StringComparison.OrdinalIgnoreCase) && !name.Equals(LengthHeader, StringComparison.OrdinalIgnoreCase))
                Headers.TryAddWithoutValidation(name, values);
        }
    }

    /// <summary>Tells the server that it may compress its answer.</summary>
    public static void Accept(HttpRequestMessage request)
    {
        if (!request.Headers.NonValidated.Contains(AcceptHeader))
            request.Headers.TryAddWithoutValidation(AcceptHeader, Name);
    }

    /// <summary>Puts itself around the body of an answer that is compressed.</summary>
    public static void Unpack(HttpResponseMessage response)
    {
        if (response.Content.Headers.NonValidated.TryGetValues(EncodingHeader, out var encodings) && encodings.Count == 1 && Name.Equals(encodings.ToString(), StringComparison.OrdinalIgnoreCase))
            response.Content = new GzipContent(response.Content);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var unpacked = await CreateContentReadStreamAsync().ConfigureAwait(false);
        await using (unpacked.ConfigureAwait(false))
        {
            await unpacked.CopyToAsync(stream).ConfigureAwait(false);
        }
    }

    protected override async Task<Stream> CreateContentReadStreamAsync() =>
        new GZipStream(await _packed.ReadAsStreamAsync().ConfigureAwait(false), CompressionMode.Decompress);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) =>
        new GZipStream(await _packed.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), CompressionMode.Decompress);

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _packed.Dispose();
        base.Dispose(disposing);
    }
}
