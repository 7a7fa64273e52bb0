using System.Runtime.CompilerServices;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest;

/// <summary>
/// Keeps a client's transport free of the handlers that a host puts into all of its HTTP clients, by <c>ConfigureHttpClientDefaults</c> or by a filter: one
/// that retries would start a process instance again, and one with a time limit would cut long polls. What was added for this client alone stays.
/// </summary>
/// <remarks>
/// Host-wide defaults are applied before what a client of its own name has, whatever the order of registration. So what is there at the client's first
/// action is the host's, what is there behind its last one and not removed is the client's, and what comes after is a filter's.
/// </remarks>
internal sealed partial class HostHandlers(string clientName, Func<IServiceProvider, ILogger> openLogger) : IHttpMessageHandlerBuilderFilter
{
    /// <summary>Sends at most once, and without it the host's name leads nowhere.</summary>
    private const string ServiceDiscovery = "Microsoft.Extensions.ServiceDiscovery.Http.ResolvingHttpDelegatingHandler";

    /// <summary>What <c>IHttpClientFactory</c> itself adds for a log that the client has asked for.</summary>
    private const string Logging = "Microsoft.Extensions.Http.Logging.";

    private readonly ConditionalWeakTable<HttpMessageHandlerBuilder, HashSet<DelegatingHandler>> _own = [];

    /// <summary>The first action of the client: takes the host's handlers out.</summary>
    public void Shed(IList<DelegatingHandler> handlers, IServiceProvider services) => Remove(handlers, static _ => false, services);

    /// <summary>The last action of the client: what is there now is wanted.</summary>
    public void Keep(HttpMessageHandlerBuilder builder)
    {
        if (builder.Name == clientName)
            _own.AddOrUpdate(builder, [.. builder.AdditionalHandlers]);
    }

    /// <summary>The outermost filter: takes out what other filters have added.</summary>
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (_own.TryGetValue(builder, out var own))
            Remove(builder.AdditionalHandlers, own.Contains, builder.Services);
    };

    private static bool IsHarmless(DelegatingHandler handler) =>
        handler.GetType().FullName is { } name && (name == ServiceDiscovery || name.StartsWith(Logging, StringComparison.Ordinal));

    private void Remove(IList<DelegatingHandler> handlers, Predicate<DelegatingHandler> isOwn, IServiceProvider services)
    {
        for (int i = handlers.Count - 1; i >= 0; i--)
        {
            var handler = handlers[i];
            if (isOwn(handler) || IsHarmless(handler))
                continue;
            handlers.RemoveAt(i);
            Report(handler, services);
        }
    }

    private void Report(DelegatingHandler handler, IServiceProvider services)
    {
        try
        {
            LogRemoved(openLogger(services), handler.GetType(), clientName);
        }
#pragma warning disable CA1031 // A log that fails must not leave the client without a transport.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The handler is out all the same.
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "{Handler}, which the host adds to all of its HTTP clients, is left out of {Client}: the Camunda client retries and limits its calls itself, and a retry behind it could start a process instance twice. To have it here too, add it for this client: AddCamunda(…).HttpClient.AddHttpMessageHandler(…).")]
    private static partial void LogRemoved(ILogger logger, Type handler, string client);
}
