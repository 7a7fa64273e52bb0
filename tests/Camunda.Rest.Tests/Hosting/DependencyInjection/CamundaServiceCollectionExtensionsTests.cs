using System.Net;
using Camunda.Rest.Api;
using Camunda.Rest.Tests.Shared.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Hosting.DependencyInjection;

internal sealed class CamundaServiceCollectionExtensionsTests
{
    [Test]
    public async Task AddCamunda_ClientAndRawInterfaces_AreResolvable()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        var services = new ServiceCollection();
        services.AddCamunda(o => (o.BaseAddress, o.Transport) = (new Uri("https://one.example"), transport));
        await using var provider = services.BuildServiceProvider(validateScopes: true);

        await provider.GetRequiredService<IClusterApi>().GetTopologyAsync();

        var camunda = provider.GetRequiredService<CamundaClient>();
        Assert.That(provider.GetRequiredService<CamundaClient>(), Is.SameAs(camunda));
        Assert.That(provider.GetRequiredService<CamundaApi>(), Is.SameAs(camunda.Api));
        foreach (var property in typeof(CamundaApi).GetProperties())
            Assert.That(provider.GetRequiredService(property.PropertyType), Is.SameAs(property.GetValue(camunda.Api)));
        Assert.That(transport.Requests.Single().Uri, Is.EqualTo(new Uri("https://one.example/v2/topology")));
        Assert.That(provider.GetRequiredService<IOptions<CamundaClientOptions>>().Value.BaseAddress.Host, Is.EqualTo("one.example"));
    }

    [Test]
    public async Task AddCamunda_SeveralNames_LiveSideBySide()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        var services = new ServiceCollection();
        services.AddCamunda(o => (o.BaseAddress, o.Transport) = (new Uri("https://one.example"), transport));
        services.AddCamunda(
            Section(("BaseAddress", "https://two.example"), ("Authentication:Username", "demo"), ("Authentication:Password", "x")),
            o => o.Transport = transport,
            "two");
        services.AddCamunda(o => (o.BaseAddress, o.Transport) = (new Uri("https://three.example"), transport), "three");
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync();
        await provider.GetRequiredKeyedService<CamundaClient>("two").Cluster.GetTopologyAsync();
        await provider.GetRequiredKeyedService<IClusterApi>("three").GetTopologyAsync();

        Assert.That(
            transport.Requests.Select(request => request.Uri.Host), Is.EqualTo(new[] { "one.example", "two.example", "three.example" }));
        Assert.That(transport.Requests.Select(request => request.Authorization is not null), Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public void AddCamunda_SameNameWithAnotherSection_IsRefused()
    {
        var services = new ServiceCollection();
        services.AddCamunda(name: "two");

        Assert.That(
            () => services.AddCamunda(Section(), name: "two"),
            Throws.InvalidOperationException.With.Message.Contains("'two' is already registered"));
        Assert.That(() => services.AddCamunda(name: " "), Throws.ArgumentException);
    }

    [Test]
    public async Task AddCamunda_CalledAgain_ChangesTheSameClient()
    {
        var services = new ServiceCollection();
        services.AddCamunda(Section(("BaseAddress", "https://one.example"), ("Retry:MaxRetries", "7")));
        services.AddCamunda(o => o.BaseAddress = new Uri("https://two.example"));
        await using var provider = services.BuildServiceProvider();

        Assert.That(provider.GetServices<CamundaClient>().Single().BaseAddress.Host, Is.EqualTo("two.example"));
        Assert.That(provider.GetRequiredService<IOptions<CamundaClientOptions>>().Value.Retry.MaxRetries, Is.EqualTo(7));
    }

    [Test]
    public void Host_MistakesInTheSection_FailsAtStartAndNamesAll()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddCamunda(Section(("Retry:MaxRetries", "many"), ("BaseAdress", "https://one.example")));
        using var host = builder.Build();

        var error = Assert.Throws<OptionsValidationException>(() => host.Start())!;

        Assert.That(error.Failures.Count(), Is.EqualTo(2));
        Assert.That(error.Message, Does.Contain("Camunda:Retry:MaxRetries").And.Contain("Camunda:BaseAdress"));
    }

    [Test]
    public void Host_OptionThatCannotBeUsed_FailsAtStart()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddCamunda(o => o.CallTimeout = TimeSpan.Zero, "two");
        using var host = builder.Build();

        Assert.That(() => host.Start(), Throws.TypeOf<OptionsValidationException>().With.Message.Contains("CallTimeout"));
    }

    [Test]
    public async Task AddCamunda_HandlerOfTheHost_SeesEachTryWithItsCredentials()
    {
        var seen = new List<string?>();
        using var transport = new StubTransport(HttpStatusCode.ServiceUnavailable);
        var services = new ServiceCollection();
        services.AddCamunda(
            o => (o.Transport, o.Authentication, o.Retry.BaseDelay) = (transport, CamundaAuthentication.Basic("demo", "x"), TimeSpan.Zero))
            .HttpClient.AddHttpMessageHandler(() => new Spy(seen));
        await using var provider = services.BuildServiceProvider();

        await Assert.CatchAsync<CamundaException>(() => provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync());

        Assert.That(seen, Has.Count.EqualTo(4));
        Assert.That(seen, Is.All.EqualTo("Basic"));
    }

    [Test]
    public async Task AddCamunda_EverythingLogged_HasNoCredentials()
    {
        using var logs = new FakeLoggerProvider();
        using var transport = new StubTransport(HttpStatusCode.ServiceUnavailable);
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace));
        services.AddCamunda(o => (o.Transport, o.Authentication, o.Retry.BaseDelay) = (
            transport, CamundaAuthentication.Basic("demo", "top-secret"), TimeSpan.Zero))
            .HttpClient.AddDefaultLogger();
        await using var provider = services.BuildServiceProvider();

        var error = await Assert.CatchAsync<CamundaException>(
            () => provider.GetRequiredService<CamundaClient>().Cluster.GetTopologyAsync());

        string everything = string.Join('\n', logs.Collector.GetSnapshot().Select(record => record + string.Join(' ', record.Scopes)))
            + error;
        Assert.That(
            logs.Collector.GetSnapshot().Select(record => record.Category),
            Has.Some.EqualTo("Camunda.Rest.Retry").And.Some.EqualTo("Camunda.Rest.Calls"));
        Assert.That(everything, Does.Not.Contain("top-secret").And.Not.Contain(Convert.ToBase64String("demo:top-secret"u8)));
    }

    [Test]
    public async Task Provider_Disposed_DisposesTheClientButNotTheCallersTransport()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"brokers":[]}""");
        var services = new ServiceCollection();
        services.AddCamunda(o => o.Transport = transport);
        var provider = services.BuildServiceProvider();
        var camunda = provider.GetRequiredService<CamundaClient>();
        await camunda.Cluster.GetTopologyAsync();

        await provider.DisposeAsync();

        Assert.That(async () => await camunda.Cluster.GetTopologyAsync(), Throws.InstanceOf<ObjectDisposedException>());
        using var invoker = new HttpMessageInvoker(transport, disposeHandler: false);
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://camunda.example/");
        Assert.That((await invoker.SendAsync(request, CancellationToken.None)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    private static IConfigurationSection Section(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create("Camunda:" + pair.Key, pair.Value)))
        .Build()
        .GetSection("Camunda");

    private sealed class Spy(List<string?> seen) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            seen.Add(request.Headers.Authorization?.Scheme);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
