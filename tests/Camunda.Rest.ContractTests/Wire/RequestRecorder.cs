using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.ContractTests.Wire;

/// <summary>Answers every request with the same JSON, and keeps what was asked as text.</summary>
internal sealed class RequestRecorder(string answer) : HttpMessageHandler
{
    // Numbers and texts stay as they were written; only the layout is made readable.
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Recorded { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.Append(request.Method).Append(' ').AppendLine(request.RequestUri!.PathAndQuery);
        foreach (var header in request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).OrderBy(header => header.Key, StringComparer.Ordinal))
            text.Append(header.Key).Append(": ").AppendLine(string.Join(", ", header.Value.Select(WithoutBoundary)));
        if (request.Content is not null && await BodyAsync(request.Content, cancellationToken) is { Length: > 0 } body)
            text.AppendLine().AppendLine(body);
        Recorded = text.ToString().ReplaceLineEndings("\n");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "application/json"), RequestMessage = request };
    }

    private static async Task<string> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        string body = await content.ReadAsStringAsync(cancellationToken);
        if (body.Length == 0)
            return body;
        return content is MultipartContent
            ? body.Replace(Boundary(content), "boundary", StringComparison.Ordinal)
            : JsonNode.Parse(body)!.ToJsonString(s_readable);
    }

    private static string WithoutBoundary(string value) =>
        value.StartsWith("multipart/", StringComparison.Ordinal) ? value[..value.IndexOf(';', StringComparison.Ordinal)] : value;

    private static string Boundary(HttpContent content) =>
        content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
}
