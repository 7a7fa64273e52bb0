using System.Net;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// One exchange with the server, up to the last byte of the answer: a body that breaks off or dawdles is the failure of that try, not a surprise
/// for whoever reads it. Documents come in while they are read, and the bodies of failures are read by whoever maps them, with bounds.
/// </summary>
internal sealed class ExchangeHandler(TimeSpan stallLimit, TimeProvider clock, HttpMessageHandler transport) : DelegatingHandler(transport)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // HTTP/2 where the server offers it, which it does over TLS only.
        request.Version = HttpVersion.Version20;
        request.VersionPolicy = HttpVersionPolicy.RequestVersionOrLower;

        var call = CallState.Of(request, clock);
        call.Tries++;
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
            return response;
        try
        {
            response.Content = OperationFacts.IsDownload(call.Operation)
                ? await GuardAsync(response.Content, call.Overrides?.RequestTimeout ?? stallLimit, cancellationToken).ConfigureAwait(false)
                : response.StatusCode == HttpStatusCode.NoContent ? response.Content
                : await BufferAsync(response.Content, !OperationFacts.ReturnsText(call.Operation), cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async ValueTask<HttpContent> BufferAsync(HttpContent content, bool isModel, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var bytes = await PooledByteBuffer.ReadToEndAsync(stream, cancellationToken).ConfigureAwait(false);

        // At its end, this gives the connection back.
        await stream.DisposeAsync().ConfigureAwait(false);
        content.Dispose();
        return new BufferedContent(bytes, content, isModel);
    }

    private async Task<HttpContent> GuardAsync(HttpContent content, TimeSpan patience, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var guarded = new StreamContent(new StallGuardStream(stream, patience, clock));
        foreach (var (name, values) in content.Headers.NonValidated)
            guarded.Headers.TryAddWithoutValidation(name, values);
        return guarded;
    }
}
