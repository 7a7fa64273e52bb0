using System.Net;

namespace Camunda.Rest;

/// <summary>A response body that came compressed with gzip, which every server and proxy that compresses has, unpacked while it is read. One that was cut or damaged on its way is an error.</summary>
/// <remarks>The transport could do it, in a handler of its own that every call would wait in, compressed or not; and it takes a body that was cut for a whole one.</remarks>
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

    /// <summary>Puts itself around the body of a response that is compressed.</summary>
    public static void Unpack(HttpResponseMessage response)
    {
        if (!response.Content.Headers.NonValidated.TryGetValues(EncodingHeader, out var encodings))
            return;
        string encoding = encodings.ToString();
        bool isGzip = Name.Equals(encoding, StringComparison.OrdinalIgnoreCase) || OldName.Equals(encoding, StringComparison.OrdinalIgnoreCase);
        if (!isGzip && (!response.IsSuccessStatusCode || NoName.Equals(encoding, StringComparison.OrdinalIgnoreCase)))
            return;

        // A call without a result does not ask what the body says, and a model is no model when it is packed. A text or a document would pass as it is.
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
        : throw new IOException($"The body is packed as '{_unknown}', which was not asked for and cannot be unpacked.");

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
