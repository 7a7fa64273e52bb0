using System.Net;
using System.Net.Security;
using Microsoft.Extensions.Logging;
using Refit;

namespace Camunda.Rest;

/// <summary>The only place that defines the handlers that a call passes through.</summary>
internal static class CamundaPipeline
{
    /// <summary>
    /// Creates the pipeline, outermost first: telemetry, path guard, the call (retries), its attempts (concurrency limit, time limit,
    /// complete response), authentication, transport.
    /// </summary>
    public static HttpMessageHandler Create(
        CamundaClientOptions options, Uri root, CredentialSession credentials, AdaptiveLimiter limiter, HttpMessageHandler transport)
    {
        var clock = options.TimeProvider;
        HttpMessageHandler handler = new AuthenticationHandler(credentials, transport);
        handler = new TryHandler(limiter, options.RequestTimeout, options.LongPollMargin, options.MaxResponseSize, clock, handler);
        handler = new CallHandler(
            options.Retry.Clone(), options.CallTimeout, clock, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Retry"), handler);
#if CAMUNDA_8_10_OR_GREATER
        if (PhysicalTenantHandler.IsNeeded(options.PhysicalTenantId, root))
            handler = new PhysicalTenantHandler(options.PhysicalTenantId, root, handler);
#endif
        handler = new PathGuardHandler(root, clock, handler);
        return new TelemetryHandler(clock, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Calls"), handler);
    }

    /// <summary>Creates the default transport of the client.</summary>
    /// <exception cref="ArgumentException">The TLS options are invalid.</exception>
    public static HttpMessageHandler CreateTransport(CamundaClientOptions options) =>
        new TlsTransport(options.Tls, CreateSockets, options.TimeProvider, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Tls"));

    /// <summary>Creates the transport for token requests, whose responses the pipeline does not decompress.</summary>
    /// <exception cref="ArgumentException">The TLS options are invalid.</exception>
    public static HttpMessageHandler CreateTokenTransport(CamundaClientOptions options) =>
        new TlsTransport(
            options.Tls, CreateUnpackingSockets, options.TimeProvider, GuardedLogger.Create(options.LoggerFactory, "Camunda.Rest.Tls"));

    /// <summary>Creates the settings with which Refit converts calls to requests and responses to results.</summary>
    public static RefitSettings CreateRefitSettings(VariableSerialization variables, ILoggerFactory loggers) =>
        new(new CamundaContentSerializer(variables, new ResponseLog(GuardedLogger.Create(loggers, ResponseLog.Category))))
        {
            // Otherwise Refit wraps a JSON body in a content without length and without access to its type. Forms with files are never
            // buffered, see their operations.
            Buffered = true,

            // The pipeline has judged every response; Refit receives successful ones only.
            ExceptionFactory = static _ => ValueTask.FromResult<Exception?>(null),
            DeserializationExceptionFactory =
                (response, error) => ValueTask.FromResult<Exception?>(FailureMapper.FromUnreadable(response, error))!,

            // The pipeline has mapped the exception, also for calls where Refit does not use this.
            TransportExceptionFactory = static (_, error, _) => error,
        };

    /// <summary>Creates a handler with its own connections that decompresses responses.</summary>
    public static SocketsHttpHandler CreateUnpackingSockets(SslClientAuthenticationOptions tls)
    {
        var sockets = CreateSockets(tls);
        sockets.AutomaticDecompression = DecompressionMethods.GZip;
        return sockets;
    }

    /// <summary>Creates a handler with its own connections.</summary>
    public static SocketsHttpHandler CreateSockets(SslClientAuthenticationOptions tls) => new()
    {
        SslOptions = tls,

        // A redirect could send a body and credentials to another host; the API has none.
        AllowAutoRedirect = false,

        UseCookies = false,

        // Connections are renewed, so that a change of DNS is noticed.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
    };
}
