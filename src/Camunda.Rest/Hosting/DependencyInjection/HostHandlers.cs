using System.Runtime.CompilerServices;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Camunda.Rest;

/// <summary>
/// Keeps a client's transport free of the handlers that a host puts into all of its HTTP clients, by <c>ConfigureHttpClientDefaults</c>, <c>ConfigureAll</c> or
/// a filter: one that retries would start a process instance again, and one with a time limit would cut long polls. What was added for this client alone stays.
/// </summary>
/// <remarks>
/// The actions that make the transport are put in order: first those for all clients, then <see cref="Shed"/>, then those for this client, then
/// <see cref="Keep"/>. What a filter adds later is taken out by a filter outside of it.
/// </remarks>
internal sealed partial class HostHandlers(string clientName, Func<IServiceProvider, ILogger> openLogger) : IHttpMessageHandlerBuilderFilter
{
    /// <summary>Sends at most once, and without it the host's name leads nowhere.</summary>
    private const string ServiceDiscovery = "Microsoft.Extensions.ServiceDiscovery.Http.ResolvingHttpDelegatingHandler";

    /// <summary>What <c>IHttpClientFactory</c> itself adds for a log that the client has asked for.</summary>
    private const string Logging = "Microsoft.Extensions.Http.Logging.";

    /// <summary>No client has this name; what is done for it is done for all.</summary>
    private const string AnyName = "\0";

    private readonly ConditionalWeakTable<HttpMessageHandlerBuilder, HashSet<DelegatingHandler>> _own = [];

    /// <summary>Puts the actions in order, whatever the order of registration.</summary>
    /// <param name="options">The options of the client's transport, when all configurations were applied.</param>
    /// <param name="configurations">Those of this client and of others.</param>
    public void Arrange(HttpClientFactoryOptions options, IEnumerable<IConfigureOptions<HttpClientFactoryOptions>> configurations)
    {
        List<Action<HttpMessageHandlerBuilder>> shared = [], own = [];
        foreach (var configuration in configurations.OfType<IConfigureNamedOptions<HttpClientFactoryOptions>>())
            (ActionsOf(configuration, AnyName).Count > 0 ? shared : own).AddRange(ActionsOf(configuration, clientName));

        // What was added after all configurations is for all clients too, for all that is known.
        shared.AddRange(options.HttpMessageHandlerBuilderActions.Skip(shared.Count + own.Count));
        options.HttpMessageHandlerBuilderActions.Clear();
        foreach (var action in (Action<HttpMessageHandlerBuilder>[])[.. shared, Shed, .. own, Keep])
            options.HttpMessageHandlerBuilderActions.Add(action);
    }

    /// <summary>The outermost filter: takes out what other filters have added.</summary>
    public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
    {
        next(builder);
        if (_own.TryGetValue(builder, out var own))
            Remove(builder.AdditionalHandlers, own.Contains, builder.Services);
    };

    private static IList<Action<HttpMessageHandlerBuilder>> ActionsOf(IConfigureNamedOptions<HttpClientFactoryOptions> configuration, string name)
    {
        var options = new HttpClientFactoryOptions();
        configuration.Configure(name, options);
        return options.HttpMessageHandlerBuilderActions;
    }

    /// <summary>Takes the host's handlers out.</summary>
    private void Shed(HttpMessageHandlerBuilder builder) => Remove(builder.AdditionalHandlers, static _ => false, builder.Services);

    /// <summary>What is there now is wanted.</summary>
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
