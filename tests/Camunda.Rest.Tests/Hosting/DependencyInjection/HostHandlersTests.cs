using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;
using Polly;

namespace Camunda.Rest.Tests.Hosting.DependencyInjection;

/// <summary>What a host puts into all of its HTTP clients neither repeats nor cuts the calls of this one.</summary>
internal sealed class HostHandlersTests
{
    private static readonly TestCaseData[] Defaults =
    [
        Default("standard resilience", http => http.AddStandardResilienceHandler()),
        Default("hedging", http => http.AddStandardHedgingHandler()),
        Default(
            "a pipeline of the host's",
            http => http.AddResilienceHandler("own", pipeline => pipeline.AddRetry(new()).AddTimeout(TimeSpan.FromSeconds(1)))),
        Default("a handler of the host's", http => http.AddHttpMessageHandler(() => new Repeater())),
        Default("a handler from the services", http =>
        {
            http.Services.AddTransient<Repeater>();
            http.AddHttpMessageHandler<Repeater>();
        }),
        Default(
            "additional handlers",
            http => http.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Insert(0, new Repeater()))),
    ];

    private static IEnumerable<TestCaseData> Orders => Defaults.SelectMany(given => new[] { true, false }, (given, isBefore) =>
        new TestCaseData(given.Arguments[1], isBefore).SetArgDisplayNames((string)given.Arguments[0]!, isBefore ? "before" : "after"));

    [TestCaseSource(nameof(Orders))]
    public async Task Start_PageOfAProxyBesideDefaultsOfTheHost_IsSentOnce(Action<IHttpClientBuilder> configure, bool isBefore)
    {
        int sent = 0;
        using var transport = new StubTransport((_, _) => Task.FromResult(++sent == 1
            ? StubTransport.Answer(HttpStatusCode.ServiceUnavailable, "<html>Service Unavailable</html>", "text/html")
            : StubTransport.Answer(HttpStatusCode.OK, """{"brokers":[]}""")));
        await using var provider = Build(transport, configure, isBefore);

        var error = (await Assert.CatchAsync<CamundaException>(
            () => provider.GetRequiredService<CamundaClient>().ProcessInstances.Create("order").SendAsync()))!;

        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task LongPoll_StandardResilienceInTheHost_IsNotCut([Values] bool isBefore)
    {
        var clock = new WorkClock();
        var wait = TimeSpan.FromSeconds(40);
        using var transport = new StubTransport(async (_, cancellationToken) =>
        {
            await Task.Delay(wait, clock, cancellationToken);
            return StubTransport.Answer(HttpStatusCode.OK, """{"jobs":[]}""");
        });
        await using var provider = Build(
            transport, http => http.AddStandardResilienceHandler(), isBefore, services => services.AddSingleton<TimeProvider>(clock));

        var poll = provider.GetRequiredService<CamundaClient>().Jobs.Activate("charge-card").WithLongPoll(wait).SendAsync();
        await clock.WhenWaitingAsync(wait);
        for (int passed = 0; passed < 40; passed += 5)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.That(await poll.InTimeAsync(), Is.Empty);
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Filter_AddsAHandlerToAllClients_IsLeftOutToo([Values] bool isBefore, [Values] bool isLate)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        var filter = ServiceDescriptor.Singleton<IHttpMessageHandlerBuilderFilter>(new AddingFilter(isLate));
        await using var provider = Build(
            transport,
            http => http.AddHttpMessageHandler(() => new Repeater()),
            isBefore,
            services => services.Add(filter),
            services => services.Add(filter));

        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task OptionsOfAllClients_AddAHandlerAndAPrimaryOne_AreLeftOutToo([Values] bool isBefore, [Values] bool isPost)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        await using var provider = Build(
            transport, _ => { }, isBefore, services => Add(services, isBefore), services => Add(services, !isBefore));

        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(1));

        void Add(IServiceCollection services, bool isTurn)
        {
            if (!isTurn)
            {
                return;
            }

            if (isPost)
            {
                services.PostConfigureAll<HttpClientFactoryOptions>(
                    options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.AdditionalHandlers.Add(new Repeater())));
                return;
            }

            services.ConfigureAll<HttpClientFactoryOptions>(options =>
            {
                options.HttpMessageHandlerBuilderActions.Add(builder => builder.AdditionalHandlers.Add(new Repeater()));
                options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = new StubTransport(HttpStatusCode.Gone));
            });
        }
    }

    [Test]
    public async Task HttpClientOfTheBuilder_GetsAHandler_KeepsIt([Values] bool isAgain)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        var services = new ServiceCollection();
        services.AddHttpClient("Camunda.Rest");
        services.AddCamunda(o => o.Transport = transport).HttpClient.AddHttpMessageHandler(() => new Repeater());
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Repeater()));
        if (isAgain)
        {
            services.AddCamunda(o => o.RequestTimeout = TimeSpan.FromSeconds(20));
        }

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(2), "What was asked for by name is done.");
    }

    [Test]
    public async Task HttpClientOfTheBuilder_GetsALogger_KeepsIt()
    {
        using var logs = new FakeLoggerProvider();
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(logs));
        services.AddCamunda(o => o.Transport = transport).HttpClient.AddDefaultLogger();
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();

        Assert.That(
            logs.Collector.GetSnapshot().Select(record => record.Category), Has.Some.StartsWith("System.Net.Http.HttpClient.Camunda.Rest"));
    }

    [Test]
    public async Task ServiceDiscovery_InTheDefaultsOfTheHost_FindsTheCluster([Values] bool isBefore)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        await using var provider = Build(transport, http => http.AddServiceDiscovery(), isBefore, services =>
        {
            services.AddServiceDiscovery();
            services.AddSingleton<Microsoft.Extensions.Configuration.IConfiguration>(
                new Microsoft.Extensions.Configuration.ConfigurationManager
                {
                    ["Services:camunda:http:0"] = "http://10.1.2.3:8080",
                });
        });

        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();

        Assert.That(transport.Requests.Single().Uri, Is.EqualTo(new Uri("http://10.1.2.3:8080/v2/topology")));
    }

    [Test]
    public async Task PrimaryHandlerAndTimeout_OfTheDefaults_AreNotTheClients([Values] bool isBefore)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        await using var provider = Build(
            transport,
            http => http.ConfigurePrimaryHttpMessageHandler(() => new StubTransport(HttpStatusCode.Gone))
                .ConfigureHttpClient(client => client.Timeout = TimeSpan.FromTicks(1))
                .RedactLoggedHeaders(["X"]),
            isBefore);

        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Removed_OfSeveralClients_IsSaidOncePerClientWithTheWayBack()
    {
        using var logs = new FakeLoggerProvider();
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(logs));
        services.AddCamunda(o => o.Transport = transport);
        services.ConfigureHttpClientDefaults(http => http.AddStandardResilienceHandler());
        services.AddCamunda(o => o.Transport = transport, "two");
        await using var provider = services.BuildServiceProvider();

        for (int i = 0; i < 2; i++)
        {
            await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();
            await provider.GetRequiredKeyedService<CamundaClient>("two").Cluster.GetTopologyAsync();
        }

        var said = logs.Collector.GetSnapshot().Where(record => record.Category == "Camunda.Rest.Hosting").ToList();
        Assert.That(said.Select(record => record.Level), Is.All.EqualTo(LogLevel.Information));
        Assert.That(
            said.Select(record => record.GetStructuredStateValue("Client")), Is.EqualTo(new[] { "Camunda.Rest", "Camunda.Rest:two" }));
        Assert.That(
            said[0].Message,
            Does.StartWith("The handler Microsoft.Extensions.Http.Resilience.ResilienceHandler, which the host adds").And.Contain(
                "AddCamunda(…).HttpClient.AddHttpMessageHandler(…)"));
    }

    [Test]
    public async Task Removed_LoggerThrows_TheClientWorks()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        await using var provider = Build(
            transport,
            http => http.AddHttpMessageHandler(() => new Repeater()),
            true,
            services => services.Configure<CamundaClientOptions>(o => o.LoggerFactory = new FailingLoggers("Camunda.Rest.Hosting")));

        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task OtherClientsOfTheHost_KeepTheDefaults()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        var services = new ServiceCollection();
        services.AddCamunda(o => o.Transport = transport);
        services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new Repeater()));
        services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new AddingFilter(isLate: true));
        services.AddHttpClient("another").ConfigurePrimaryHttpMessageHandler(() => transport);
        await using var provider = services.BuildServiceProvider();

        using var response = await provider.GetRequiredService<IHttpClientFactory>()
            .CreateClient("another")
            .GetAsync(new Uri("http://elsewhere.example/"));

        Assert.That(transport.Requests, Has.Count.EqualTo(4));
    }

    private static TestCaseData Default(string name, Action<IHttpClientBuilder> configure) => new(name, configure);

    private static ServiceProvider Build(
        StubTransport transport,
        Action<IHttpClientBuilder> defaults,
        bool isBefore,
        Action<IServiceCollection>? configure = null,
        Action<IServiceCollection>? configureLast = null)
    {
        var services = new ServiceCollection();
        configure?.Invoke(services);
        if (isBefore)
        {
            services.ConfigureHttpClientDefaults(defaults);
        }

        services.AddCamunda(o => (o.BaseAddress, o.Transport, o.Retry.BaseDelay) = (new Uri("http://camunda"), transport, TimeSpan.Zero));
        if (!isBefore)
        {
            services.ConfigureHttpClientDefaults(defaults);
        }

        configureLast?.Invoke(services);
        return services.BuildServiceProvider();
    }

    /// <summary>Sends everything twice.</summary>
    private sealed class Repeater : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class AddingFilter(bool isLate) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            if (isLate)
            {
                next(builder);
            }

            builder.AdditionalHandlers.Add(new Repeater());
            if (!isLate)
            {
                next(builder);
            }
        };
    }

    private sealed class FailingLoggers(string category) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) =>
            categoryName == category
                ? throw new InvalidOperationException("No log.")
                : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public void Dispose()
        {
        }
    }
}
