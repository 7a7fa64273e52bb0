using System.Net;
using System.Net.Http.Headers;

namespace Camunda.Rest.Benchmarks.Http;

/// <summary>A server without a network: reads the request's body and answers at once with the same bytes.</summary>
internal sealed class MemoryHandler(HttpStatusCode status, byte[] answer, string mediaType = "application/json") : HttpMessageHandler
{
    private readonly MediaTypeHeaderValue _mediaType = new(mediaType);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } body)
            await body.CopyToAsync(Stream.Null, cancellationToken);
        return new HttpResponseMessage(status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(answer) { Headers = { ContentType = _mediaType } },
        };
    }
}
