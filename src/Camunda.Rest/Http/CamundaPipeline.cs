using System.Net;
using System.Net.Security;
using Refit;

namespace Camunda.Rest;

/// <summary>The one place that states what a call passes through.</summary>
internal static class CamundaPipeline
{
    /// <summary>Outermost first: failures, telemetry, path guard, retry, concurrency limit, time limit of a try, authentication, exchange, transport.</summary>
    public static HttpMessageHandler Create(CamundaClientOptions options, Uri root, CredentialSession credentials, AdaptiveLimiter limiter, HttpMessageHandler transport)
    {
        var clock = options.TimeProvider;
        HttpMessageHandler handler = new ExchangeHandler(options.RequestTimeout, clock, transport);
        handler = new AuthenticationHandler(credentials, handler);
        handler = new TimeLimitHandler(options.RequestTimeout, options.LongPollMargin, clock, handler);
        handler = new ConcurrencyHandler(limiter, clock, handler);
        handler = new RetryHandler(options.Retry.Clone(), options.CallTimeout, clock, options.LoggerFactory.CreateLogger("Camunda.Rest.Retry"), handler);
        handler = new PathGuardHandler(root, handler);
        handler = new TelemetryHandler(clock, options.LoggerFactory.CreateLogger("Camunda.Rest.Calls"), handler);
        return new FailureHandler(clock, handler);
    }

    /// <summary>The transport that the client makes for itself.</summary>
    /// <exception cref="ArgumentException">The TLS options cannot be used.</exception>
    public static HttpMessageHandler CreateTransport(CamundaClientOptions options) =>
        new TlsTransport(options.Tls, CreateSockets, options.TimeProvider, options.LoggerFactory.CreateLogger("Camunda.Rest.Tls"));

    /// <summary>How Refit turns the generated interfaces' calls into requests and answers into results.</summary>
    public static RefitSettings CreateRefitSettings(VariableSerializer variables, TimeProvider clock) => new(new CamundaContentSerializer(variables))
    {
        // Else Refit hides a JSON body in one that has no length and cannot be asked what it is. Forms of files are never buffered, see their operations.
        Buffered = true,
        ExceptionFactory = response => FailureMapper.FromResponseAsync(response, clock)!,
        DeserializationExceptionFactory = (response, error) => ValueTask.FromResult<Exception?>(FailureMapper.FromUnreadable(response, error))!,

        // The pipeline has mapped it, also for calls where Refit does not ask.
        TransportExceptionFactory = static (_, error, _) => error,
    };

    /// <summary>Sends over connections of its own.</summary>
    public static SocketsHttpHandler CreateSockets(SslClientAuthenticationOptions tls) => new()
    {
        SslOptions = tls,

        // A redirect could carry a body and credentials to another host; the API has none.
        AllowAutoRedirect = false,

        // Every server and proxy that compresses has this one; each further name costs memory in every call.
        AutomaticDecompression = DecompressionMethods.GZip,
        UseCookies = false,

        // Connections are renewed, so that a change of DNS is seen.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
    };
}
