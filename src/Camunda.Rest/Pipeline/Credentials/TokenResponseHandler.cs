using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text;
using Camunda.Rest.Json;

namespace Camunda.Rest;

/// <summary>
/// Reads the responses of an identity provider completely, up to a limit, and as UTF-8, whatever charset their content type states. Some
/// identity providers state <c>utf8</c> or an unknown charset there, for which HttpClient would reject a valid token.
/// </summary>
internal sealed class TokenResponseHandler(long limit, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            string text = await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);
            var type = new MediaTypeHeaderValue(response.Content.Headers.ContentType?.MediaType ?? MediaTypeNames.Application.Json)
            {
                CharSet = Encoding.UTF8.WebName,
            };
            response.Content.Dispose();
            response.Content = new StringContent(text, type);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async ValueTask<string> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                using var bytes = await PooledByteBuffer.ReadToEndAsync(
                    stream, cancellationToken, content.Headers.ContentLength, limit).ConfigureAwait(false);
                return FailureBody.Decode(bytes.WrittenSpan, content.Headers.ContentType?.CharSet);
            }
        }
        catch (BufferLimitException)
        {
            throw new HttpRequestException(
                HttpRequestError.ConfigurationLimitExceeded,
                $"The response exceeds the limit of {limit} bytes.");
        }
        catch (IOException broken)
        {
            throw new HttpRequestException(HttpRequestError.ResponseEnded, broken.Message, broken);
        }
    }
}
