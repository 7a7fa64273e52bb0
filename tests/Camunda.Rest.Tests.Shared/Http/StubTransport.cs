using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Camunda.Rest.Tests.Shared.Secrets;

namespace Camunda.Rest.Tests.Shared.Http;

/// <summary>Answers requests from a script and keeps what was asked.</summary>
internal sealed class StubTransport(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) : HttpMessageHandler
{
    /// <summary>Is replaced by the least that the cluster responds with to whatever was asked, see <see cref="LeastResult"/>.</summary>
    public const string Least = "\0least";

    private readonly ConcurrentQueue<SentRequest> _requests = [];

    public StubTransport(HttpStatusCode status, string body = "", string mediaType = "application/json")
        : this((_, _) => Task.FromResult(Answer(status, body, mediaType)))
    {
    }

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    public static HttpResponseMessage Answer(HttpStatusCode status, string body = "", string mediaType = "application/json") =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, mediaType) };

    /// <summary>A failure as the cluster states it.</summary>
    public static HttpResponseMessage Problem(HttpStatusCode status, string path = "/v2") => Answer(
        status,
        $$"""{"type":"about:blank","title":"{{status}}","status":{{(int)status}},"detail":"Some detail.","instance":"{{path}}"}""",
        "application/problem+json");

    /// <summary>A client whose only way out is this transport.</summary>
    public CamundaClient CreateClient(Action<CamundaClientOptions>? configure = null)
    {
        var options = new CamundaClientOptions
        {
            BaseAddress = new Uri("https://camunda.example/v2/"),
            Transport = this,
            LoggerFactory = SecretWatch.Run.Loggers,
        };
        configure?.Invoke(options);
        return CamundaClient.Create(options);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        _requests.Enqueue(new SentRequest(request.Method, request.RequestUri!, request.Headers.Authorization?.ToString(), body));
        var response = await answer(request, cancellationToken);
        response.RequestMessage ??= request;
        if (response.IsSuccessStatusCode
            && response.Content.Headers.ContentLength == Least.Length
            && await response.Content.ReadAsStringAsync(cancellationToken) == Least)
        {
            response.Content = new StringContent(LeastResult.Of(CallState.Find(request)!.Operation!), Encoding.UTF8, "application/json");
        }
        return response;
    }

    internal sealed record SentRequest(HttpMethod Method, Uri Uri, string? Authorization, string Body);
}
