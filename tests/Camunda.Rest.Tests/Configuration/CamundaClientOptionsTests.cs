using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Tests.Workers;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class CamundaClientOptionsTests
{
    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake(o => o.BaseAddress = null!, "BaseAddress is null"),
        Mistake(o => o.BaseAddress = new Uri("/v2", UriKind.Relative), "must be absolute"),
        Mistake(o => o.Authentication = null!, "Authentication is null"),
        Mistake(o => o.Retry = null!, "Retry is null"),
        Mistake(o => o.Concurrency = null!, "Concurrency is null"),
        Mistake(o => o.Tls = null!, "Tls is null"),
        Mistake(o => o.WorkerDefaults = null!, "WorkerDefaults is null"),
        Mistake(o => o.WorkerDefaults.MaxConcurrentJobs = 0, "WorkerDefaults: MaxConcurrentJobs is 0"),
        Mistake(o => o.TraceVariable = " ", "TraceVariable is empty"),
        Mistake(o => o.LoggerFactory = null!, "LoggerFactory is null"),
        Mistake(o => o.TimeProvider = null!, "TimeProvider is null"),
        Mistake(o => o.TenantIds = null!, "TenantIds is null"),
        Mistake(o => o.TenantIds = [default], "TenantIds must not contain default(TenantId)"),
        Mistake(o => o.DefaultTenantId = default(TenantId), "DefaultTenantId must not be default(TenantId)"),
        Mistake(o => o.RequestTimeout = TimeSpan.Zero, "RequestTimeout is 00:00:00"),
        Mistake(o => o.CallTimeout = TimeSpan.FromSeconds(-5), "CallTimeout is -00:00:05"),
        Mistake(o => o.LongPollMargin = TimeSpan.Zero, "LongPollMargin is 00:00:00"),
        Mistake(o => o.MaxDeploymentSize = 0, "MaxDeploymentSize is 0"),
        Mistake(o => o.MaxResponseSize = 0, "MaxResponseSize is 0"),
        Mistake(
            o => (o.BaseAddress, o.Authentication) = (
                new Uri("http://camunda-gateway:8080/v2"), CamundaAuthentication.Basic("demo", "hidden")),
            "BaseAddress (http://camunda-gateway:8080/v2) uses http, which exposes the client's credentials. Use https, or set "
                + "AllowInsecureTransport."),
        Mistake(
            o => (o.BaseAddress, o.Authentication) = (
                new Uri("http://10.0.0.1"), CamundaAuthentication.Token(_ => ValueTask.FromResult("hidden"))),
            "set AllowInsecureTransport"),
        Mistake(
            o => (o.BaseAddress, o.Authentication) = (
                new Uri("http://0.0.0.0:8080"), CamundaAuthentication.OAuth(CamundaOAuthOptions.ForSaas("demo", "hidden"))),
            "set AllowInsecureTransport"),
        Mistake(o => o.Retry.MaxRetries = -1, "Retry.MaxRetries is -1"),
        Mistake(o => o.Retry.BaseDelay = TimeSpan.FromSeconds(-1), "Retry.BaseDelay is -00:00:01"),
        Mistake(o => o.Retry.MaxDelay = TimeSpan.Zero, "Retry.MaxDelay is 00:00:00"),
        Mistake(o => o.Retry.MaxDelay = TimeSpan.FromDays(2), "Retry.MaxDelay is 2.00:00:00"),
        Mistake(o => o.Concurrency.Profile = (CamundaConcurrencyProfile)9, "Concurrency.Profile is 9"),
        Mistake(o => (o.Concurrency.Profile, o.Concurrency.MaxLimit) = (CamundaConcurrencyProfile.Unlimited, 3), "Unlimited, so limits"),
        Mistake(o => o.Concurrency.InitialLimit = 0, "Concurrency.InitialLimit is 0"),
        Mistake(o => o.Concurrency.MinLimit = 0, "Concurrency.MinLimit is 0"),
        Mistake(o => (o.Concurrency.MinLimit, o.Concurrency.MaxLimit) = (5, 4), "Concurrency.MinLimit is 5. It must not exceed"),
        Mistake(o => (o.Concurrency.InitialLimit, o.Concurrency.MaxLimit) = (5, 4), "Concurrency.InitialLimit is 5"),
        Mistake(o => o.Concurrency.DecreaseFactor = 1, "Concurrency.DecreaseFactor is 1"),
        Mistake(o => o.Concurrency.DecreaseFactor = double.NaN, "Concurrency.DecreaseFactor is NaN"),
    ];

    /// <summary>
    /// What each option does, seen from outside. A new option fails <see cref="Options_AllOfThem_HaveAnEffectHere"/> until it is here.
    /// </summary>
    private static IReadOnlyDictionary<string, Func<Task>> Effects => new Dictionary<string, Func<Task>>
    {
        ["BaseAddress"] = async () =>
            Assert.That(
                (await SendAsync(o => o.BaseAddress = new Uri("https://elsewhere.example"))).Uri,
                Is.EqualTo(new Uri("https://elsewhere.example/v2/topology"))),
        ["DefaultTenantId"] = async () =>
            Assert.That(
                (await SendAsync(o => o.DefaultTenantId = "acme", c => c.ProcessInstances.Create("x").SendAsync())).Body,
                Does.Contain("\"tenantId\":\"acme\"")),
        ["TenantIds"] = async () =>
            Assert.That(
                (await SendAsync(o => o.TenantIds = ["acme"], c => c.Jobs.Activate("x").SendAsync())).Body,
                Does.Contain("\"tenantIds\":[\"acme\"]")),
        ["Authentication"] = async () =>
            Assert.That(
                (await SendAsync(o => o.Authentication = CamundaAuthentication.Basic("demo", "x"))).Authorization,
                Does.StartWith("Basic ")),
        ["AllowInsecureTransport"] = async () => Assert.That(
            (await SendAsync(o => (o.BaseAddress, o.Authentication, o.AllowInsecureTransport) = (
                new Uri("http://gateway:8080"), CamundaAuthentication.Basic("demo", "x"), true))).Authorization,
            Does.StartWith("Basic ")),
        ["RequestTimeout"] = () => TimesOutAsync((o, time) => (o.RequestTimeout, o.Retry.MaxRetries) = (time, 0)),
        ["CallTimeout"] = () => TimesOutAsync((o, time) => o.CallTimeout = time),
        ["LongPollMargin"] = () => TimesOutAsync(
            (o, time) => o.LongPollMargin = time - TimeSpan.FromSeconds(1),
            c => c.Jobs.Activate("x").WithLongPoll(TimeSpan.FromSeconds(1)).SendAsync()),
        ["Retry.MaxRetries"] = async () => Assert.That(await TriesAsync(o => o.Retry.MaxRetries = 0), Is.EqualTo(1)),
        ["Retry.BaseDelay"] = () => PausesAsync(o => o.Retry.BaseDelay = TimeSpan.Zero, pause => pause == TimeSpan.Zero),
        ["Retry.MaxDelay"] = () => PausesAsync(
            o => (o.Retry.BaseDelay, o.Retry.MaxDelay) = (TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1)),
            pause => pause <= TimeSpan.FromMilliseconds(1)),
        ["Concurrency.Profile"] = () => LimitsAsync(o => o.Concurrency.Profile = CamundaConcurrencyProfile.Conservative, 16, 8),
        ["Concurrency.InitialLimit"] = () => LimitsAsync(o => o.Concurrency.InitialLimit = 10, 10, 7),
        ["Concurrency.MinLimit"] = () => LimitsAsync(o => o.Concurrency.MinLimit = 60, 64, 60),
        ["Concurrency.MaxLimit"] = () => LimitsAsync(o => o.Concurrency.MaxLimit = 20, 20, 14),
        ["Concurrency.DecreaseFactor"] = () => LimitsAsync(o => o.Concurrency.DecreaseFactor = 0.25, 64, 16),

        // What each of them does to a connection is tried in Tls/TlsTransportTests; here it is enough that none is passed over.
        ["Tls.CertificateAuthorityPem"] = () => RefusedAsync(
            o => o.Tls.CertificateAuthorityPem = "nonsense", "Tls.CertificateAuthority contains no PEM certificate"),
        ["Tls.CertificateAuthorityPath"] = () => RefusedAsync(
            o => o.Tls.CertificateAuthorityPath = "no-such.pem", "Tls.CertificateAuthorityPath ('no-such.pem') cannot be read"),
        ["Tls.ClientCertificatePem"] = () => RefusedAsync(o => o.Tls.ClientCertificatePem = "nonsense", "The client certificate in Tls"),
        ["Tls.ClientCertificatePath"] = () => RefusedAsync(
            o => o.Tls.ClientCertificatePath = "no-such.pem", "Tls.ClientCertificatePath ('no-such.pem') cannot be read"),
        ["Tls.ClientKeyPem"] = () => RefusedAsync(o => o.Tls.ClientKeyPem = "nonsense", "Tls has a client key or a passphrase"),
        ["Tls.ClientKeyPath"] = () => RefusedAsync(o => o.Tls.ClientKeyPath = "no-such.pem", "Tls has a client key or a passphrase"),
        ["Tls.ClientKeyPassphrase"] = () => RefusedAsync(o => o.Tls.ClientKeyPassphrase = "hidden", "Tls has a client key or a passphrase"),
        ["Tls.ClientCertificate"] = () => RefusedAsync(o => o.Tls.ClientCertificate = WithoutKey(), "has no private key"),
        ["Tls.ClientCertificateThumbprint"] = () => RefusedAsync(
            o => o.Tls.ClientCertificateThumbprint = "00AB", "Tls.ClientCertificateThumbprint (00AB) was not found"),
        ["VariableSerialization"] = async () => Assert.That(
            (await SendAsync(
                o => o.VariableSerialization = VariableSerialization.Newtonsoft(new JsonSerializerSettings
                {
                    ContractResolver = new DefaultContractResolver(),
                }),
                c => c.ProcessInstances.Create("x").WithVariables(new { OrderId = 1 }).SendAsync())).Body,
            Does.Contain("\"OrderId\"")),

        // Each of theirs has its effect in Workers/JobWorkerOptionsTests.
        ["WorkerDefaults"] = async () => Assert.That(
            (await SendAsync(
                o => o.WorkerDefaults.WorkerName = "billing",
                async c =>
                {
                    await using var worker = c.Jobs.StartWorker("x", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);
                    await WorkerStage.WhenAsync(() => worker.State.LastPoll is not null);
                })).Body,
            Does.Contain("\"worker\":\"billing\"")),

        // What these two do is tried in UserAgentTextTests and Hosting/DependencyInjection/DeploymentServiceTests.
        ["UserAgent"] = () => RefusedAsync(o => o.UserAgent = "(", "UserAgent is not a list of products"),
        ["Deployment"] = () => RefusedAsync(o => o.Deployment = null!, "Deployment is null"),
#if CAMUNDA_8_10_OR_GREATER
        ["PhysicalTenantId"] = async () =>
            Assert.That(
                (await SendAsync(o => o.PhysicalTenantId = "teama")).Uri.AbsolutePath, Is.EqualTo("/physical-tenants/teama/v2/topology")),
#endif
        ["TraceVariable"] = async () =>
        {
            using var activity = new System.Diagnostics.Activity("order").SetIdFormat(System.Diagnostics.ActivityIdFormat.W3C).Start();
            Assert.That(
                (await SendAsync(
                    o => o.TraceVariable = "trace", c => c.ProcessInstances.Create("x").WithVariables(new { a = 1 }).SendAsync())).Body,
                Does.Contain($"\"variables\":{{\"a\":1,\"trace\":\"{activity.Id}\"}}"));
        },
        ["MaxDeploymentSize"] = async () => Assert.That(
            async () => await SendAsync(
                o => o.MaxDeploymentSize = 10, c => c.Deployments.Create().AddText("a.bpmn", "longer than that").SendAsync()),
            Throws.InvalidOperationException),
        ["MaxResponseSize"] = () =>
        {
            Assert.That(
                async () => await SendAsync(o => o.MaxResponseSize = 1),
                Throws.TypeOf<CamundaUnreadableResponseException>().With.Message.Contains("exceeds the limit of 1 bytes"));
            return Task.CompletedTask;
        },
        ["Transport"] = async () => Assert.That((await SendAsync(_ => { })).Uri.Host, Is.EqualTo("camunda.example")),
        ["LoggerFactory"] = async () =>
        {
            using var logs = new FakeLoggerProvider();
            using var factory = new LoggerFactory([logs]);
            await TriesAsync(o => o.LoggerFactory = factory);
            Assert.That(logs.Collector.Count, Is.GreaterThan(0));
        },
        ["TimeProvider"] = () => TimesOutAsync((o, time) => (o.RequestTimeout, o.Retry.MaxRetries) = (time, 0)),
    };

    private static IEnumerable<string> EffectNames => Effects.Keys;

    [TestCaseSource(nameof(Mistakes))]
    public void Create_OptionThatCannotBeUsed_SaysSo(Action<CamundaClientOptions> configure, string expected)
    {
        var options = new CamundaClientOptions();
        configure(options);

        Assert.That(() => CamundaClient.Create(options), Throws.ArgumentException.With.Message.Contains(expected));
    }

    [TestCase("http://localhost:8080/v2/")]
    [TestCase("http://127.0.0.1:8080")]
    [TestCase("http://[::1]:8080")]
    [TestCase("https://camunda.example")]
    public void Create_CredentialsToTheSameMachineOrOverTls_NeedsNoLeaveAndNoWarning(string address) =>
        Assert.That(WarningsOf(new CamundaClientOptions
        {
            BaseAddress = new Uri(address),
            Authentication = CamundaAuthentication.Basic("demo", "hunter2"),
        }), Is.Empty);

    [Test]
    public void Create_NoCredentialsOverHttp_NeedsNoLeaveAndNoWarning() =>
        Assert.That(WarningsOf(new CamundaClientOptions { BaseAddress = new Uri("http://camunda-gateway:8080") }), Is.Empty);

    [Test]
    public void Create_CredentialsOverHttpAllowed_WarnsOnce() => Assert.That(
        WarningsOf(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda-gateway:8080"),
            Authentication = CamundaAuthentication.Basic("demo", "hunter2"),
            AllowInsecureTransport = true,
        }),
        Is.EqualTo(new[]
        {
            "Credentials are sent to http://camunda-gateway:8080/v2/ without TLS and can be read by anyone on the network path. Use https.",
        }));

    [Test]
    public void Create_SeveralMistakes_NamesAll() => Assert.That(
        () => CamundaClient.Create(new CamundaClientOptions { RequestTimeout = TimeSpan.Zero, MaxDeploymentSize = 0 }),
        Throws.ArgumentException.With.Message.Contains("RequestTimeout").And.Message.Contains("MaxDeploymentSize"));

    [Test]
    public void Options_AllOfThem_HaveAnEffectHere() =>
        Assert.That(NamesIn(typeof(CamundaClientOptions), ""), Is.EquivalentTo(Effects.Keys));

    [TestCaseSource(nameof(EffectNames))]
    public Task Option_Set_HasItsEffect(string name) => Effects[name]();

    [Test]
    public async Task Create_OptionsChangedLater_HaveNoEffect()
    {
        var options = new CamundaClientOptions { TenantIds = new List<TenantId> { "acme" } };
        using var transport = new StubTransport((_, _) => Task.FromResult(StubTransport.Problem(HttpStatusCode.ServiceUnavailable)));
        (options.Transport, options.Retry.BaseDelay) = (transport, TimeSpan.Zero);
        await using var camunda = CamundaClient.Create(options);

        (options.Retry.MaxRetries, options.Concurrency.InitialLimit, options.DefaultTenantId) = (0, 1, "umbrella");
        ((List<TenantId>)options.TenantIds).Clear();
        await Assert.CatchAsync<CamundaException>(() => camunda.Jobs.Activate("x").SendAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(4));
        Assert.That(JsonNode.Parse(transport.Requests[0].Body)!["tenantIds"]!.ToJsonString(), Is.EqualTo("[\"acme\"]"));
    }

    [Test]
    public void SaasAddress_OfRegionAndCluster_IsTheAddressThatTheConsoleShows() =>
        Assert.That(
            CamundaClientOptions.SaasAddress("bru-2", "7f1c-22"), Is.EqualTo(new Uri("https://bru-2.zeebe.camunda.io/7f1c-22/v2/")));

    private static IEnumerable<string> NamesIn(Type type, string prefix) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite).SelectMany(property =>
            property.PropertyType.Name is "CamundaRetryOptions" or "CamundaConcurrencyOptions" or "CamundaTlsOptions"
                ? NamesIn(property.PropertyType, $"{property.Name}.")
                : [prefix + property.Name]);

    private static TestCaseData Mistake(Action<CamundaClientOptions> configure, string expected) =>
        new TestCaseData(configure, expected).SetArgDisplayNames(expected);

    private static string[] WarningsOf(CamundaClientOptions options)
    {
        using var logs = new FakeLoggerProvider();
        using var loggers = new LoggerFactory([logs]);
        options.LoggerFactory = loggers;
        using var camunda = CamundaClient.Create(options);
        using var other = camunda.With(new CamundaCallOptions { MaxRetries = 0 });
        return [.. logs.Collector.GetSnapshot().Where(record => record.Level >= LogLevel.Warning).Select(record => record.Message)];
    }

    private static Task RefusedAsync(Action<CamundaClientOptions> configure, string expected)
    {
        var options = new CamundaClientOptions { BaseAddress = new Uri("https://camunda.example") };
        configure(options);
        Assert.That(
            () => CamundaClient.Create(options),
            Throws.ArgumentException.With.Message.Contains(expected).And.Message.Not.Contain("hidden"));
        return Task.CompletedTask;
    }

    private static X509Certificate2 WithoutKey()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=client", key, HashAlgorithmName.SHA256).CreateSelfSigned(
            DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadCertificate(certificate.RawData);
    }

    private static async Task<StubTransport.SentRequest> SendAsync(
        Action<CamundaClientOptions> configure, Func<CamundaClient, Task>? call = null)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(configure);
        await (call?.Invoke(camunda) ?? camunda.Cluster.GetTopologyAsync());
        return transport.Requests[0];
    }

    private static async Task TimesOutAsync(Action<CamundaClientOptions, TimeSpan> configure, Func<CamundaClient, Task>? call = null)
    {
        var clock = new WorkClock();
        using var transport = new StubTransport(async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return StubTransport.Answer(HttpStatusCode.OK);
        });
        await using var camunda = transport.CreateClient(o =>
        {
            o.TimeProvider = clock;
            configure(o, TimeSpan.FromSeconds(3));
        });

        var pending = call?.Invoke(camunda) ?? camunda.Cluster.GetTopologyAsync();
        await clock.WhenWaitingAsync(TimeSpan.FromSeconds(3));
        clock.Advance(TimeSpan.FromSeconds(2.9));
        Assert.That(pending.IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.That(async () => await pending, Throws.TypeOf<CamundaTimeoutException>());
    }

    private static async Task<int> TriesAsync(Action<CamundaClientOptions> configure)
    {
        using var transport = new StubTransport(HttpStatusCode.ServiceUnavailable);
        await using var camunda = transport.CreateClient(o =>
        {
            o.Retry.BaseDelay = TimeSpan.Zero;
            configure(o);
        });
        await Assert.CatchAsync<CamundaException>(() => camunda.Cluster.GetTopologyAsync());
        return transport.Requests.Count;
    }

    private static async Task PausesAsync(Action<CamundaClientOptions> configure, Predicate<TimeSpan> expected)
    {
        using var transport = new StubTransport(HttpStatusCode.ServiceUnavailable);
        using var logs = new FakeLoggerProvider();
        using var factory = new LoggerFactory([logs]);
        await using var camunda = transport.CreateClient(o =>
        {
            o.LoggerFactory = factory;
            configure(o);
        });
        await Assert.CatchAsync<CamundaException>(() => camunda.Cluster.GetTopologyAsync());
        var pauses = logs.Collector.GetSnapshot()
            .Where(record => record.Category == "Camunda.Rest.Retry")
            .Select(record => TimeSpan.Parse(record.GetStructuredStateValue("Delay")!, System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.That(pauses, Has.Count.EqualTo(3));
        Assert.That(pauses.All(pause => expected(pause)), string.Join(", ", pauses));
    }

    private static async Task LimitsAsync(Action<CamundaClientOptions> configure, int initial, int afterBackPressure)
    {
        using var transport = new StubTransport(HttpStatusCode.TooManyRequests);
        await using var camunda = transport.CreateClient(o =>
        {
            o.Retry.MaxRetries = 0;
            configure(o);
        });
        Assert.That(camunda.Concurrency.Limit, Is.EqualTo(initial));
        await Assert.CatchAsync<CamundaException>(() => camunda.Cluster.GetTopologyAsync());
        Assert.That(camunda.Concurrency.Limit, Is.EqualTo(afterBackPressure));
    }
}
