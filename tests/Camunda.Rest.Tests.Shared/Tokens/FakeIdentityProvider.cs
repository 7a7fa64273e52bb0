using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Secrets;

namespace Camunda.Rest.Tests.Shared.Tokens;

/// <summary>A token endpoint that gives out token-1, token-2 and so on, or whatever a test wants instead.</summary>
internal sealed class FakeIdentityProvider : HttpMessageHandler
{
    public const string Secret = "hunter2-and/+more";

    public static readonly Uri TokenUrl = new("https://login.example/oauth/token?tenant=acme");

    private int _asked;

    /// <summary>What answers in place of a token, by the number of the request; null for a token.</summary>
    public Func<int, CancellationToken, Task<HttpResponseMessage?>> Answer { get; set; } =
        (_, _) => Task.FromResult<HttpResponseMessage?>(null);

    public string Lifetime { get; set; } = ",\"expires_in\":300";

    /// <summary>How often a token was asked for.</summary>
    public int Asked => Volatile.Read(ref _asked);

    public Uri? LastUri { get; private set; }

    public string LastBody { get; private set; } = "";

    public string? LastAuthorization { get; private set; }

    public bool IsDisposed { get; private set; }

    public static Task<HttpResponseMessage?> Respond(HttpStatusCode status, string body) =>
        Task.FromResult<HttpResponseMessage?>(StubTransport.Answer(status, body));

    public CamundaOAuthOptions Options(Action<CamundaOAuthOptions>? configure = null)
    {
        var options = new CamundaOAuthOptions { TokenUrl = TokenUrl, ClientId = "demo", ClientSecret = Secret, Transport = this };
        configure?.Invoke(options);
        SecretWatch.Keep("client secret", Secret);
        SecretWatch.Run.See((object)options);
        return options;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        int number = Interlocked.Increment(ref _asked);
        LastUri = request.RequestUri;
        LastBody = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        LastAuthorization = request.Headers.Authorization?.ToString();
        var response = await Answer(number, cancellationToken)
            ?? StubTransport.Answer(HttpStatusCode.OK, $"{{\"access_token\":\"token-{number}\",\"token_type\":\"Bearer\"{Lifetime}}}");
        response.RequestMessage = request;
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
