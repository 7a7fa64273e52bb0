using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Contracts;
using Camunda.Rest.Testing.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Camunda.Rest.Testing.Http;

/// <summary>Reads a request and holds it against the contract.</summary>
internal static class RequestReader
{
    /// <summary>Operations whose files may be larger than other requests.</summary>
    private static readonly HashSet<string> DocumentUploads = ["createDocument", "createDocuments"];

    /// <exception cref="ProblemException">400, 413 or 415; the detail names every place and the rule it breaks.</exception>
    public static async Task<OperationRequest> ReadAsync(
        RouteMatch match, HttpRequest request, long largestDocument, CancellationToken cancellationToken)
    {
        List<Violation> violations = [];
        Dictionary<string, JsonNode> query = ParameterReader.Read(match, request.Query, violations);
        (JsonNode? body, IReadOnlyList<UploadedFile> files) = await ReadBodyAsync(
            match.Operation, request, largestDocument, violations, cancellationToken).ConfigureAwait(false);
        return violations.Count == 0
            ? new(match.Operation, match.PathValues, query, body as JsonObject, files)
            : throw ProblemException.InvalidArgument(string.Join("; ", violations) + ".");
    }

    private static async Task<(JsonNode? Body, IReadOnlyList<UploadedFile> Files)> ReadBodyAsync(
        ApiOperation operation, HttpRequest request, long largestDocument, List<Violation> violations, CancellationToken cancellationToken)
    {
        if (DocumentUploads.Contains(operation.OperationId) && request.ContentLength != 0)
        {
            return await ReadFormAsync(
                operation, request, request.Body, largestDocument, violations, cancellationToken).ConfigureAwait(false);
        }

        ReadOnlyMemory<byte> bytes = await BodyReader.ReadAsync(request, cancellationToken).ConfigureAwait(false);
        if (operation.Body is null)
        {
            return (null, []);
        }

        if (bytes.IsEmpty)
        {
            return operation.Body.Required
                ? throw new ProblemException(400, "Bad Request", "The request body is required and missing.")
                : (null, []);
        }

        (MediaTypeHeaderValue mediaType, SchemaUse use) = BodyReader.Negotiate(operation.Body, request.ContentType);
        if (BodyReader.IsMultipart(mediaType))
        {
            using MemoryStream form = new(bytes.ToArray(), writable: false);
            return await ReadFormAsync(operation, request, form, long.MaxValue, violations, cancellationToken).ConfigureAwait(false);
        }

        JsonNode? body = StrictJson.Parse(bytes);
        violations.AddRange(SchemaValidator.ValidateRequest(use, ref body));
        return (body, []);
    }

    private static async Task<(JsonNode? Body, IReadOnlyList<UploadedFile> Files)> ReadFormAsync(
        ApiOperation operation,
        HttpRequest request,
        Stream form,
        long largestFile,
        List<Violation> violations,
        CancellationToken cancellationToken)
    {
        (MediaTypeHeaderValue mediaType, SchemaUse use) = BodyReader.Negotiate(operation.Body!, request.ContentType);
        (JsonObject fields, IReadOnlyList<UploadedFile> files) = await MultipartBody.ReadAsync(
            form, mediaType, use, largestFile, cancellationToken).ConfigureAwait(false);
        JsonNode? body = fields;
        violations.AddRange(SchemaValidator.ValidateRequest(use, ref body, "form"));
        return (body, files);
    }
}
