using System.Net.Mime;
using Camunda.Rest.Testing.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Camunda.Rest.Testing.Http;

/// <summary>Takes the bytes of a request body: at most 4 MiB, of a media type that the operation takes.</summary>
internal static class BodyReader
{
    /// <summary>The API's default limit for a request.</summary>
    public const int LargestBody = 4 * 1024 * 1024;

    /// <exception cref="ProblemException">413: the body is too large.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LargestBody)
        {
            throw TooLarge();
        }

        using MemoryStream body = new((int)(request.ContentLength ?? 0));
        byte[] buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            if (body.Length + read > LargestBody)
            {
                throw TooLarge();
            }

            body.Write(buffer.AsSpan(0, read));
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    /// <summary>The media type of the body and its shape.</summary>
    /// <exception cref="ProblemException">415: the operation does not take this media type, or not in this charset.</exception>
    public static (MediaTypeHeaderValue MediaType, SchemaUse Use) Negotiate(ApiBody body, string? contentType)
    {
        if (MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? mediaType)
            && body.Content.TryGetValue(mediaType.MediaType.ToString(), out SchemaUse? use)
            && (mediaType.Charset.Length == 0 || mediaType.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            return (mediaType, use);
        }

        throw new ProblemException(
            415,
            "Unsupported Media Type",
            $"Content-Type {(contentType is null ? "is missing" : $"'{contentType}' is not supported")}; the operation takes "
                + $"{string.Join(", ", body.Content.Keys)} in UTF-8.");
    }

    public static bool IsMultipart(MediaTypeHeaderValue mediaType) =>
        mediaType.MediaType.Equals(MediaTypeNames.Multipart.FormData, StringComparison.OrdinalIgnoreCase);

    private static ProblemException TooLarge() =>
        new(413, "Payload Too Large", $"The request body has more than {LargestBody} bytes (4 MiB).");
}
