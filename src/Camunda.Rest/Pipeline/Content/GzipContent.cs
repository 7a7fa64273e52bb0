using System.Net;

namespace Camunda.Rest;

/// <summary>
/// A response body compressed with gzip, which every compressing server and proxy supports. It is decompressed while it is read; a
/// truncated or damaged body throws.
/// </summary>
/// <remarks>
/// The transport could decompress, but its extra handler would add an asynchronous step to every call, and it accepts a truncated body as
/// complete.
/// </remarks>
internal sealed class GzipContent : HttpContent
{
    private const string Name = "gzip";
    private const string OldName = "x-gzip";
    private const string NoName = "identity";
    private const string AcceptHeader = "Accept-Encoding";
    private const string EncodingHeader = "Content-Encoding";
    private const string LengthHeader = "Content-Length";

    private readonly HttpContent _packed;
    private readonly bool _mayBeEmpty;
    private readonly string? _unknown;

    private GzipContent(HttpContent packed, bool mayBeEmpty, string? unknown)
    {
        _packed = packed;
        _mayBeEmpty = mayBeEmpty;
        _unknown = unknown;
        foreach (var (name, values) in packed.Headers.NonValidated)
        {
            if (!name.Equals(EncodingHeader, StringComparison.OrdinalIgnoreCase)
                && !name.Equals(LengthHeader, StringComparison.OrdinalIgnoreCase))
            {
                Headers.TryAddWithoutValidation(name, values);
            }
        }
    }

    /// <summary>Tells the server that it may compress the response.</summary>
    public static void Accept(HttpRequestMessage request)
    {
        if (!request.Headers.NonValidated.Contains(AcceptHeader))
            request.Headers.TryAddWithoutValidation(AcceptHeader, Name);
    }

    /// <summary>Wraps the body of a compressed response.</summary>
    public static void Unpack(HttpResponseMessage response)
    {
        if (!response.Content.Headers.NonValidated.TryGetValues(EncodingHeader, out var encodings))
            return;
        string encoding = encodings.ToString();
        bool isGzip = Name.Equals(encoding, StringComparison.OrdinalIgnoreCase)
            || OldName.Equals(encoding, StringComparison.OrdinalIgnoreCase);
        if (!isGzip && (!response.IsSuccessStatusCode || NoName.Equals(encoding, StringComparison.OrdinalIgnoreCase)))
            return;

        // A call without a result does not read the body, and a compressed model is unreadable. A text or a document would be returned
        // compressed.
        var operation = response.RequestMessage is { } request ? RequestFacts.OperationOf(request) : null;
        bool isVerbatim = RequestFacts.ReturnsText(operation) || operation?.Result == CamundaResultKind.Stream;
        if (isGzip || isVerbatim)
            response.Content = new GzipContent(response.Content, !isVerbatim, isGzip ? null : encoding);
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        var unpacked = await CreateContentReadStreamAsync().ConfigureAwait(false);
        await using (unpacked.ConfigureAwait(false))
        {
            await unpacked.CopyToAsync(stream).ConfigureAwait(false);
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => CreateContentReadStreamAsync(CancellationToken.None);

    protected override async Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => _unknown is null
        ? new GzipReadStream(await _packed.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false), _mayBeEmpty)
        : throw new IOException($"The body is compressed as '{_unknown}', which was not requested and cannot be decompressed.");

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
