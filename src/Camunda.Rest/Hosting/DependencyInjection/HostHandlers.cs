using System.Runtime.CompilerServices;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Camunda.Rest;

/// <summary>
/// Removes handlers from a client's transport that a host adds to all of its HTTP clients, by <c>ConfigureHttpClientDefaults</c>,
/// <c>ConfigureAll</c> or a filter: a retry handler could start a process instance twice, and a timeout handler would cut off long polls.
/// Handlers for this client alone stay.
/// </summary>
/// <remarks>
/// The actions that build the transport are ordered: first those for all clients, then <see cref="Shed"/>, then those for this client, then
/// <see cref="Keep"/>. Handlers that a filter adds later are removed by a filter outside of it.
/// </remarks>
internal sealed partial class HostHandlers(string clientName, Func<IServiceProvider, ILogger> openLogger) : IHttpMessageHandlerBuilderFilter
{
    /// <summary>Kept: it sends at most once, and without it the host's service names cannot be resolved.</summary>
    private const string ServiceDiscovery = "Microsoft.Extensions.ServiceDiscovery.Http.ResolvingHttpDelegatingHandler";

    /// <summary>Kept: <c>IHttpClientFactory</c> itself adds it for a log that the client enabled.</summary>
    private const string Logging = "Microsoft.Extensions.Http.Logging.";

    /// <summary>No client has this name; an action that applies to it applies to all.</summary>
    private const string AnyName = "\0";

    private readonly ConditionalWeakTable<HttpMessageHandlerBuilder, HashSet<DelegatingHandler>> _own = [];

    /// <summary>Orders the actions, whatever the order of registration.</summary>
    /// <param name="options">The options of the client's transport, after all configurations.</param>
    /// <param name="configurations">The configurations of this client and of others.</param>
    public void Arrange(HttpClientFactoryOptions options, IEnumerable<IConfigureOptions<HttpClientFactoryOptions>> configurations)
    {
        List<Action<HttpMessageHandlerBuilder>> shared = [], own = [];
        foreach (var configuration in configurations.OfType<IConfigureNamedOptions<HttpClientFactoryOptions>>())
            (ActionsOf(configuration, AnyName).Count > 0 ? shared : own).AddRange(ActionsOf(configuration, clientName));

        // Actions that were added after all configurations are treated as those for all clients.
        shared.AddRange(options.HttpMessageHandlerBuilderActions.Skip(shared.Count + own.Count));
        options.HttpMessageHandlerBuilderActions.Clear();
        foreach (var action in (Action<HttpMessageHandlerBuilder>[])[.. shared, Shed, .. own, Keep])
            options.HttpMessageHandlerBuilderActions.Add(action);
    }

    /// <summary>The outermost filter: removes what other filters have added.</summary>
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (_own.TryGetValue(builder, out var own))
            Remove(builder.AdditionalHandlers, own.Contains, builder.Services);
    };

    private static IList<Action<HttpMessageHandlerBuilder>> ActionsOf(
        IConfigureNamedOptions<HttpClientFactoryOptions> configuration, string name)
    {
        var options = new HttpClientFactoryOptions();
        configuration.Configure(name, options);
        return options.HttpMessageHandlerBuilderActions;
    }

    /// <summary>Removes the host's handlers.</summary>
    private void Shed(HttpMessageHandlerBuilder builder) => Remove(builder.AdditionalHandlers, static _ => false, builder.Services);

    /// <summary>Marks the current handlers as wanted.</summary>
    private void Keep(HttpMessageHandlerBuilder builder) => _own.AddOrUpdate(builder, [.. builder.AdditionalHandlers]);

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
        // A logger that throws must not leave the client without a transport.
        catch (Exception)
        {
            // The handler is removed all the same.
        }
    }

    [LoggerMessage(
        1,
        LogLevel.Information,
        "The handler {Handler}, which the host adds to all HTTP clients, is removed from {Client}: the Camunda client has its own "
            + "retries and limits, and another retry could start a process instance twice. To keep the handler, add it to this client: "
            + "AddCamunda(…).HttpClient.AddHttpMessageHandler(…).")]
    private static partial void LogRemoved(ILogger logger, Type handler, string client);
}
