using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Camunda.Rest.Testing.Http;

/// <summary>Reads multipart/form-data by the schema of its parts: binary parts become files, others JSON texts.</summary>
internal static class MultipartBody
{
    /// <exception cref="ProblemException">400: not multipart, or a part that the operation does not take.</exception>
    public static async Task<(JsonObject Fields, IReadOnlyList<UploadedFile> Files)> ReadAsync(
        ReadOnlyMemory<byte> body, MediaTypeHeaderValue mediaType, SchemaUse use, CancellationToken cancellationToken)
    {
        ObjectSchema schema = (ObjectSchema)use.Schema;
        JsonObject fields = [];
        List<UploadedFile> files = [];
        await foreach ((string name, string? fileName, byte[] content) in PartsAsync(body, mediaType, cancellationToken).ConfigureAwait(false))
        {
            ApiSchema? part = schema.Properties.GetValueOrDefault(name)?.Use.Schema;
            bool isList = part is ArraySchema { Items.Schema: TextSchema { Format: "binary" } };
            bool isFile = isList || part is TextSchema { Format: "binary" };
            if (isFile)
            {
                files.Add(new(fileName ?? throw Invalid(name, "needs a filename in its Content-Disposition"), content));
            }

            JsonNode? value = isFile ? fileName! : part is null or TextSchema or IdentifierSchema ? Encoding.UTF8.GetString(content) : StrictJson.Parse(content);
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

    private static async IAsyncEnumerable<(string Name, string? FileName, byte[] Content)> PartsAsync(
        ReadOnlyMemory<byte> body, MediaTypeHeaderValue mediaType, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string boundary = HeaderUtilities.RemoveQuotes(mediaType.Boundary).ToString();
        if (boundary.Length == 0)
        {
            throw new ProblemException(400, "Bad Request", "The Content-Type multipart/form-data needs a boundary.");
        }

        using MemoryStream stream = new(body.ToArray(), writable: false);
        MultipartReader reader = new(boundary, stream);
        while (await NextAsync(reader, cancellationToken).ConfigureAwait(false) is ({ } section, { } content))
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? disposition)
                || !disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
                || disposition.Name.Length == 0)
            {
                throw new ProblemException(400, "Bad Request", "A part needs the header Content-Disposition: form-data with a name.");
            }

            string fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.Length > 0 ? disposition.FileNameStar : disposition.FileName).ToString();
            yield return (HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), fileName.Length == 0 ? null : fileName, content);
        }
    }

    private static async Task<(MultipartSection? Section, byte[] Content)> NextAsync(MultipartReader reader, CancellationToken cancellationToken)
    {
        try
        {
            MultipartSection? section = await reader.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false);
            using MemoryStream content = new();
            await (section?.Body.CopyToAsync(content, cancellationToken) ?? Task.CompletedTask).ConfigureAwait(false);
            return (section, content.ToArray());
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw new ProblemException(400, "Bad Request", "The request body is not the multipart/form-data that its boundary announces.");
        }
    }

    private static ProblemException Invalid(string part, string rule) => ProblemException.InvalidArgument($"form.{part}: {rule}.");
}
