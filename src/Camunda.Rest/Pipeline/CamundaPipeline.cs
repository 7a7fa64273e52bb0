using System.Net;
using System.Net.Security;
using Microsoft.Extensions.Logging;
using Refit;

namespace Camunda.Rest;

/// <summary>The one place that states what a call passes through.</summary>
internal static class CamundaPipeline
{
    /// <summary>
    /// Outermost first: telemetry, path guard, the call (its failures and its repetitions), each of its tries (concurrency limit, time limit, the whole answer), authentication, transport.
    /// </summary>
    public static HttpMessageHandler Create(CamundaClientOptions options, Uri root, CredentialSession credentials, AdaptiveLimiter limiter, HttpMessageHandler transport)
    {
        var clock = options.TimeProvider;
        HttpMessageHandler handler = new AuthenticationHandler(credentials, transport);
        handler = new TryHandler(limiter, options.RequestTimeout, options.LongPollMargin, options.MaxResponseSize, clock, handler);
        handler = new CallHandler(options.Retry.Clone(), options.CallTimeout, clock, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Retry"), handler);
        handler = new PathGuardHandler(root, clock, handler);
        return new TelemetryHandler(clock, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Calls"), handler);
    }

    /// <summary>The transport that the client makes for itself.</summary>
    /// <exception cref="ArgumentException">The TLS options cannot be used.</exception>
    public static HttpMessageHandler CreateTransport(CamundaClientOptions options) =>
        new TlsTransport(options.Tls, CreateSockets, options.TimeProvider, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Tls"));

    /// <summary>The transport for tokens, whose answers nothing of the pipeline unpacks.</summary>
    /// <exception cref="ArgumentException">The TLS options cannot be used.</exception>
    public static HttpMessageHandler CreateTokenTransport(CamundaClientOptions options) =>
        new TlsTransport(options.Tls, CreateUnpackingSockets, options.TimeProvider, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Tls"));

    /// <summary>How Refit turns the generated interfaces' calls into requests and answers into results.</summary>
    public static RefitSettings CreateRefitSettings(VariableSerializer variables, ILoggerFactory loggers) =>
        new(new CamundaContentSerializer(variables, new ResponseLog(GuardedLogger.Create(loggers, ResponseLog.Category))))
    {
        // Else Refit hides a JSON body in one that has no length and cannot be asked what it is. Forms of files are never buffered, see their operations.
        Buffered = true,

        // The pipeline has judged every response; Refit gets those of success alone.
        ExceptionFactory = static _ => ValueTask.FromResult<Exception?>(null),
        DeserializationExceptionFactory = (response, error) => ValueTask.FromResult<Exception?>(FailureMapper.FromUnreadable(response, error))!,

        // The pipeline has mapped it, also for calls where Refit does not ask.
        TransportExceptionFactory = static (_, error, _) => error,
    };

    /// <summary>Sends over connections of its own, and unpacks what comes compressed.</summary>
    public static SocketsHttpHandler CreateUnpackingSockets(SslClientAuthenticationOptions tls)
    {
        var sockets = CreateSockets(tls);
        sockets.AutomaticDecompression = DecompressionMethods.GZip;
        return sockets;
    }

    /// <summary>Sends over connections of its own.</summary>
    public static SocketsHttpHandler CreateSockets(SslClientAuthenticationOptions tls) => new()
    {
        SslOptions = tls,

        // A redirect could carry a body and credentials to another host; the API has none.
        AllowAutoRedirect = false,

        UseCookies = false,

        // Connections are renewed, so that a change of DNS is seen.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
    };
}
