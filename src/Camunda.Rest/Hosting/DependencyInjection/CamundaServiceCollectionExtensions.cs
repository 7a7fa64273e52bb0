using Camunda.Rest;
using Camunda.Rest.Api;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Camunda clients.</summary>
public static class CamundaServiceCollectionExtensions
{
    /// <summary>
    /// Registers a client: <see cref="CamundaClient"/>, <see cref="CamundaApi"/> and each of its raw interfaces as singletons, over
    /// <c>IHttpClientFactory</c>. Its options come from the environment variables that Camunda's clients share, then from code. They are
    /// validated when the host starts.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes the options; takes precedence over the environment.</param>
    /// <param name="name">
    /// The service key of all registrations, for several clients side by side. Default: null, which means the client without a name.
    /// </param>
    /// <returns>A builder to configure the client.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static CamundaBuilder AddCamunda(
        this IServiceCollection services, Action<CamundaClientOptions>? configure = null, string? name = null) =>
        Add(services, null, configure, name);

    /// <summary>
    /// Registers a client with a configuration section, whose keys are the names of the options. Settings that the section does not contain
    /// come from the environment. Unknown keys fail startup validation.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="section">The client's section, such as <c>configuration.GetSection("Camunda")</c>.</param>
    /// <param name="configure">Changes the options; takes precedence over the section.</param>
    /// <param name="name">
    /// The service key of all registrations, for several clients side by side. Default: null, which means the client without a name.
    /// </param>
    /// <returns>A builder to configure the client.</returns>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    /// <exception cref="InvalidOperationException">A client with that name is already registered.</exception>
    public static CamundaBuilder AddCamunda(
        this IServiceCollection services,
        IConfigurationSection section,
        Action<CamundaClientOptions>? configure = null,
        string? name = null)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Add(services, section, configure, name);
    }

    private static CamundaBuilder Add(
        IServiceCollection services, IConfigurationSection? section, Action<CamundaClientOptions>? configure, string? name)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (name is not null)
            ArgumentException.ThrowIfNullOrWhiteSpace(name);
        string optionsName = name ?? Options.Options.DefaultName;
        string transportName = name is null ? "Camunda.Rest" : $"Camunda.Rest:{name}";

        bool isKnown = services.Any(service => service.ServiceType == typeof(CamundaClient) && Equals(service.ServiceKey, name));
        if (isKnown && section is not null)
        {
            throw new InvalidOperationException((name is null ? "A Camunda client without a name" : $"The Camunda client '{name}'")
                + " is already registered. Use another name.");
        }

        if (!isKnown)
        {
            services.AddSingleton<IConfigureOptions<CamundaClientOptions>>(provider => Setup(provider, optionsName, section));
            services.AddSingleton<IValidateOptions<CamundaClientOptions>>(provider => Setup(provider, optionsName, section));
        }

        var options = services.AddOptions<CamundaClientOptions>(optionsName).ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);

        var http = services.AddHttpClient(transportName);
        if (!isKnown)
            ConfigureTransport(http, optionsName);

        if (!isKnown)
            services.AddSingleton(new ClientRegistration(name));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, JobWorkerService>());
        services.TryAddKeyedSingleton(name, (provider, _) => new CamundaClient(
            OptionsOf(provider, optionsName), new FactoryHandler(
                provider.GetRequiredService<IHttpMessageHandlerFactory>(), transportName)));
        services.TryAddKeyedSingleton(name, (provider, _) => Client(provider, name).Api);
        foreach (var property in typeof(CamundaApi).GetProperties())
        {
            services.TryAdd(ServiceDescriptor.KeyedSingleton(
                property.PropertyType, name, (provider, _) => property.GetValue(Client(provider, name).Api)!));
        }
        return new CamundaBuilder(services, name, http);
    }

    private static void ConfigureTransport(IHttpClientBuilder http, string optionsName)
    {
        var hostHandlers = new HostHandlers(
            http.Name, provider => GuardedLogger.Create(OptionsOf(provider, optionsName).LoggerFactory, "Camunda.Rest.Hosting"));

        // Every header may contain credentials, and the client writes its own log.
        http.ConfigurePrimaryHttpMessageHandler(provider => OptionsOf(provider, optionsName) is { Transport: { } given }
                ? new BorrowedHandler(given)
                : CamundaPipeline.CreateTransport(OptionsOf(provider, optionsName)))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(_ => true)
            .RemoveAllLoggers();
        http.Services.AddOptions<HttpClientFactoryOptions>(http.Name)
            .PostConfigure<IEnumerable<IConfigureOptions<HttpClientFactoryOptions>>>(hostHandlers.Arrange);

        // The first filter is the outermost one and runs last.
        http.Services.Insert(0, ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(hostHandlers));
    }

    private static CamundaOptionsSetup Setup(IServiceProvider provider, string optionsName, IConfigurationSection? section) =>
        new(optionsName, section, provider.GetService<ILoggerFactory>(), provider.GetService<TimeProvider>());

    private static CamundaClientOptions OptionsOf(IServiceProvider provider, string optionsName) =>
        provider.GetRequiredService<IOptionsMonitor<CamundaClientOptions>>().Get(optionsName);

    private static CamundaClient Client(IServiceProvider provider, string? name) =>
        provider.GetCamundaClient(name);
}
