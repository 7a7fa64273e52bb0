using System.Net;
using System.Text;

namespace Camunda.Rest.ContractTests.Wire;

/// <summary>Answers every request with an empty object, and keeps what was asked as text.</summary>
internal sealed class RequestRecorder : HttpMessageHandler
{
    public string Recorded { get; private set; } = "";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        text.Append(request.Method).Append(' ').AppendLine(request.RequestUri!.PathAndQuery);
        foreach (var header in request.Headers.Concat(request.Content?.Headers.AsEnumerable() ?? []).OrderBy(header => header.Key, StringComparer.Ordinal))
            text.Append(header.Key).Append(": ").AppendLine(string.Join(", ", header.Value.Select(WithoutBoundary)));
        if (request.Content is not null)
            text.AppendLine().AppendLine(await BodyAsync(request.Content, cancellationToken));
        Recorded = text.ToString().ReplaceLineEndings("\n");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("{}", Encoding.UTF8, "application/json"), RequestMessage = request };
    }

    private static async Task<string> BodyAsync(HttpContent content, CancellationToken cancellationToken)
    {
        string body = await content.ReadAsStringAsync(cancellationToken);
        return content is MultipartContent ? body.Replace(Boundary(content), "boundary", StringComparison.Ordinal) : Newtonsoft.Json.Linq.JToken.Parse(body).ToString();
    }

    private static string WithoutBoundary(string value) =>
        value.StartsWith("multipart/", StringComparison.Ordinal) ? value[..value.IndexOf(';', StringComparison.Ordinal)] : value;

    private static string Boundary(HttpContent content) =>
        content.Headers.ContentType!.Parameters.Single(parameter => parameter.Name == "boundary").Value!.Trim('"');
}
