using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.ContractTests.Wire;

/// <summary>Answers every request with the sample of its operation, and keeps what was asked as text.</summary>
internal sealed class RequestRecorder : HttpMessageHandler
{
    // Numbers and texts stay as they were written; only the layout is made readable.
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly List<CamundaOperation> _operations = [];

    /// <summary>The last request.</summary>
    public string Recorded { get; private set; } = "";

    /// <summary>The operations that were asked for.</summary>
    public IReadOnlyList<CamundaOperation> Operations => _operations;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.Append(request.Method).Append(' ').AppendLine(request.RequestUri!.PathAndQuery);
        foreach (var header in request.Headers
            .Concat(request.Content?.Headers.AsEnumerable() ?? [])
            .Where(IsTelling)
            .OrderBy(header => header.Key, StringComparer.Ordinal))
        {
            text.Append(header.Key).Append(": ").AppendLine(string.Join(", ", header.Value.Select(WithoutBoundary)));
        }
        if (request.Content is not null && await BodyAsync(request.Content, cancellationToken) is { Length: > 0 } body)
            text.AppendLine().AppendLine(body);
        Recorded = text.ToString().ReplaceLineEndings("\n");
        var operation = RequestFacts.OperationOf(request)!;
        _operations.Add(operation);
        return SampleAnswer.For(operation).ToResponse(request);
    }

    // The length follows from the body, and the body is shown in another layout. What may be compressed is the same for all, and the matter
    // of GzipContentTests; the user agent names the runtime, and is the matter of UserAgentTextTests.
    private static bool IsTelling(KeyValuePair<string, IEnumerable<string>> header) =>
        header.Key is not ("Content-Length" or "Accept-Encoding" or "User-Agent");

    private static async Task<string> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        string body = await content.ReadAsStringAsync(cancellationToken);
        if (body.Length == 0)
            return body;
        return content is MultipartContent
            ? body.Replace(Boundary(content), "boundary", StringComparison.Ordinal)
            : JsonNode.Parse(body)!.ToJsonString(Readable);
    }

    private static string WithoutBoundary(string value) =>
        value.StartsWith("multipart/", StringComparison.Ordinal) ? value[..value.IndexOf(';', StringComparison.Ordinal)] : value;

    private static string Boundary(HttpContent content) =>
        content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
}
