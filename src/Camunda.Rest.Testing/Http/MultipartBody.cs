using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Camunda.Rest.Testing.Http;

/// <summary>Reads multipart/form-data by the schema of its parts: binary parts become files, others JSON or texts.</summary>
internal static class MultipartBody
{
    /// <summary>Reads the parts as they come in; of each file no more than <paramref name="largestFile"/> bytes count.</summary>
    /// <exception cref="ProblemException">
    /// 400: not multipart, or a part that the operation does not take; 415: a JSON part without its Content-Type.
    /// </exception>
    public static async Task<(JsonObject Fields, IReadOnlyList<UploadedFile> Files)> ReadAsync(
        Stream body, MediaTypeHeaderValue mediaType, SchemaUse use, long largestFile, CancellationToken cancellationToken)
    {
        ObjectSchema schema = (ObjectSchema)use.Schema;
        JsonObject fields = [];
        List<UploadedFile> files = [];
        await foreach (MultipartPart received in PartsAsync(
            body, mediaType, Math.Max(largestFile, BodyReader.LargestBody), cancellationToken).ConfigureAwait(false))
        {
            string name = received.Name;
            ApiSchema? part = schema.Properties.GetValueOrDefault(name)?.Use.Schema;
            bool isList = part is ArraySchema { Items.Schema: TextSchema { Format: "binary" } };
            bool isFile = isList || part is TextSchema { Format: "binary" };
            if (isFile)
            {
                string fileName = received.FileName ?? throw Invalid(name, "needs a filename in its Content-Disposition");
                files.Add(new(
                    fileName, received.ContentType, received.Content, received.IsTooLarge || received.Content.Length > largestFile));
            }

            JsonNode? value = isFile ? received.FileName! : ReadValue(part, received);
            if (isList && fields[name] is JsonArray list)
            {
                list.Add(value);
            }
            else if (!fields.TryAdd(name, isList ? new JsonArray(value) : value))
            {
                throw Invalid(name, "stands twice");
            }
        }

        return (fields, files);
    }

    private static JsonNode? ReadValue(ApiSchema? schema, MultipartPart part)
    {
        if (part.IsTooLarge)
        {
            throw new ProblemException(
                413, "Payload Too Large", $"form.{part.Name}: has more than {BodyReader.LargestBody} bytes (4 MiB).");
        }

        if (schema is null or TextSchema or IdentifierSchema)
        {
            return Encoding.UTF8.GetString(part.Content.Span);
        }

        return MediaTypeHeaderValue.TryParse(part.ContentType, out MediaTypeHeaderValue? type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            ? StrictJson.Parse(part.Content)
            : throw new ProblemException(
                415,
                "Unsupported Media Type",
                $"form.{part.Name}: is JSON and needs the header Content-Type: application/json, not '{part.ContentType}'.");
    }

    private static async IAsyncEnumerable<MultipartPart> PartsAsync(
        Stream body,
        MediaTypeHeaderValue mediaType,
        long largestPart,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string boundary = HeaderUtilities.RemoveQuotes(mediaType.Boundary).ToString();
        if (boundary.Length == 0)
        {
            throw new ProblemException(400, "Bad Request", "The Content-Type multipart/form-data needs a boundary.");
        }

        MultipartReader reader = new(boundary, body);
        while (await NextAsync(reader, largestPart, cancellationToken).ConfigureAwait(false) is ({ } section, var content, var isTooLarge))
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
                || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
                || disposition.Name.Length == 0)
            {
                throw new ProblemException(400, "Bad Request", "A part needs the header Content-Disposition: form-data with a name.");
            }

            if (section.Headers!.ContainsKey("X-Document-Metadata"))
            {
                throw ProblemException.NotImplemented(
                    "X-Document-Metadata: the test cluster does not support this deprecated header; send the metadata in a part.");
            }

            string fileName = disposition.FileNameStar.Length > 0 ? disposition.FileNameStar.ToString() : Unquote(disposition.FileName);
            yield return new(Unquote(disposition.Name), fileName.Length == 0 ? null : fileName, section.ContentType, content, isTooLarge);
        }
    }

    /// <summary>The text of a token or quoted string, as RFC 9110 has them.</summary>
    private static string Unquote(Microsoft.Extensions.Primitives.StringSegment value) =>
        HeaderUtilities.UnescapeAsQuotedString(value).ToString();

    private static async Task<(MultipartSection? Section, ReadOnlyMemory<byte> Content, bool IsTooLarge)> NextAsync(
        MultipartReader reader, long largestPart, CancellationToken cancellationToken)
    {
        try
        {
            MultipartSection? section = await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false);
            return section is null ? default : await ReadPartAsync(section, largestPart, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new ProblemException(400, "Bad Request", "The request body is not the multipart/form-data that its boundary announces.");
        }
    }

    private static async Task<(MultipartSection Section, ReadOnlyMemory<byte> Content, bool IsTooLarge)> ReadPartAsync(
        MultipartSection section, long largestPart, CancellationToken cancellationToken)
    {
        using MemoryStream content = new();
        byte[] buffer = new byte[16 * 1024];
        bool isTooLarge = false;
        for (int read; (read = await section.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            // Read on to the end in any case: a client that still writes would not see the response.
            isTooLarge |= content.Length + read > largestPart;
            if (!isTooLarge)
            {
                content.Write(buffer.AsSpan(0, read));
            }
        }

        return (section, content.GetBuffer().AsMemory(0, (int)content.Length), isTooLarge);
    }

    private static ProblemException Invalid(string part, string rule) => ProblemException.InvalidArgument($"form.{part}: {rule}.");
}
