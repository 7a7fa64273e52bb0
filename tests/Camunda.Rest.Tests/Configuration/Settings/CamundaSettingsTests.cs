using System.Collections;
using System.Globalization;
using System.Net;
using System.Text;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Http;
using Microsoft.Extensions.Configuration;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration.Settings;

internal sealed class CamundaSettingsTests
{
    [Test]
    public void Apply_NothingSet_IsTheLocalDefaultWithoutAuthentication()
    {
        var options = Read();

        Assert.That(options.BaseAddress, Is.EqualTo(new Uri("http://localhost:8080/v2/")));
        Assert.That(options.Authentication, Is.SameAs(CamundaAuthentication.None));
    }

    [Test]
    public void Apply_BothAddresses_TheNewerNameWins()
    {
        var options = Read(("CAMUNDA_REST_ADDRESS", "http://one.example"), ("ZEEBE_REST_ADDRESS", "http://two.example"));

        Assert.That(options.BaseAddress.Host, Is.EqualTo("one.example"));
    }

    [Test]
    public void Apply_LegacyAddressOnly_IsTaken() =>
        Assert.That(Read(("ZEEBE_REST_ADDRESS", "http://two.example")).BaseAddress.Host, Is.EqualTo("two.example"));

    [Test]
    public void Apply_AddressIsNone_NamesTheVariable() =>
        Assert.That(
            () => Read(("ZEEBE_REST_ADDRESS", "not an address")), Throws.ArgumentException.With.Message.Contains("ZEEBE_REST_ADDRESS"));

    [TestCase(null)]
    [TestCase("basic")]
    public async Task Apply_Credentials_AreSentAsBasic(string? strategy)
    {
        var options = Read(
            ("CAMUNDA_AUTH_STRATEGY", strategy), ("CAMUNDA_BASIC_AUTH_USERNAME", "demo"), ("CAMUNDA_BASIC_AUTH_PASSWORD", "pass word "));
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(o => o.Authentication = options.Authentication);

        await camunda.Cluster.GetTopologyAsync();

        string expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("demo:pass word "));
        Assert.That(transport.Requests[0].Authorization, Is.EqualTo(expected));
    }

    [Test]
    public void Apply_HalfOfTheCredentials_NamesTheMissingVariable() =>
        Assert.That(
            () => Read(("CAMUNDA_BASIC_AUTH_USERNAME", "demo")),
            Throws.ArgumentException.With.Message.Match("Authentication:Password .CAMUNDA_BASIC_AUTH_PASSWORD. is missing"));

    [Test]
    public void Apply_StrategyNone_LeavesCredentialsAside() =>
        Assert.That(
            Read(
                ("CAMUNDA_AUTH_STRATEGY", "NONE"),
                ("CAMUNDA_BASIC_AUTH_USERNAME", "demo"),
                ("CAMUNDA_BASIC_AUTH_PASSWORD", "x")).Authentication,
            Is.SameAs(CamundaAuthentication.None));

    [Test]
    public void Apply_UnknownStrategy_NamesTheKnownOnes() =>
        Assert.That(
            () => Read(("CAMUNDA_AUTH_STRATEGY", "KERBEROS")), Throws.ArgumentException.With.Message.Contains("NONE, BASIC, OAUTH"));

    private static readonly Dictionary<string, (string Section, string Variable, object Expected)> Samples = new()
    {
        ["BaseAddress"] = ("https://one.example/x", "https://one.example/x", new Uri("https://one.example/x")),
        ["DefaultTenantId"] = ("acme", "acme", (TenantId)"acme"),
        ["TenantIds"] = ("acme, umbrella", "acme,umbrella", new TenantId[] { "acme", "umbrella" }),
        ["Tls:CertificateAuthorityPem"] = ("ca", "ca", "ca"),
        ["Tls:CertificateAuthorityPath"] = ("ca.pem", "ca.pem", "ca.pem"),
        ["Tls:ClientCertificatePem"] = ("cert", "cert", "cert"),
        ["Tls:ClientCertificatePath"] = ("cert.pem", "cert.pem", "cert.pem"),
        ["Tls:ClientKeyPem"] = ("key", "key", "key"),
        ["Tls:ClientKeyPath"] = ("key.pem", "key.pem", "key.pem"),
        ["Tls:ClientKeyPassphrase"] = (" pass ", " pass ", " pass "),
        ["Tls:ClientCertificateThumbprint"] = ("AB12", "AB12", "AB12"),
        ["AllowInsecureTransport"] = ("true", "TRUE", true),
        ["RequestTimeout"] = ("00:00:07", "7000", TimeSpan.FromSeconds(7)),
        ["CallTimeout"] = ("Infinite", "-1", Timeout.InfiniteTimeSpan),
        ["LongPollMargin"] = ("00:00:00.5", "500", TimeSpan.FromSeconds(0.5)),
        ["MaxDeploymentSize"] = ("1000", "1000", 1000L),
        ["MaxResponseSize"] = ("2000", "2000", 2000L),
        ["Retry:MaxRetries"] = ("4", "5", 4),
        ["Retry:BaseDelay"] = ("00:00:01", "1000", TimeSpan.FromSeconds(1)),
        ["Retry:MaxDelay"] = ("00:01:00", "60000", TimeSpan.FromMinutes(1)),
        ["Concurrency:Profile"] = ("aggressive", "LEGACY", CamundaConcurrencyProfile.Aggressive),
        ["Concurrency:InitialLimit"] = ("10", "10", 10),
        ["Concurrency:MinLimit"] = ("2", "2", 2),
        ["Concurrency:MaxLimit"] = ("99", "99", 99),
        ["Concurrency:DecreaseFactor"] = ("0.6", "60", 0.6),
        ["TraceVariable"] = ("traceparent", "traceparent", "traceparent"),
        ["UserAgent"] = ("OrderWorker/1.4", "OrderWorker/1.4", "OrderWorker/1.4"),
        ["Deployment:Enabled"] = ("false", "false", false),
        ["WorkerDefaults:Enabled"] = ("false", "false", false),
        ["WorkerDefaults:WorkerName"] = ("billing", "billing", "billing"),
        ["WorkerDefaults:MaxConcurrentJobs"] = ("7", "7", 7),
        ["WorkerDefaults:MinConcurrentJobs"] = ("2", "2", 2),
        ["WorkerDefaults:LockDuration"] = ("00:00:45", "45000", TimeSpan.FromSeconds(45)),
        ["WorkerDefaults:RenewLocksUpTo"] = ("Infinite", "-1", Timeout.InfiniteTimeSpan),
        ["WorkerDefaults:PollTimeout"] = ("00:00:20", "20000", TimeSpan.FromSeconds(20)),
        ["WorkerDefaults:MaxPollBackOff"] = ("00:00:03", "3000", TimeSpan.FromSeconds(3)),
        ["WorkerDefaults:StartJitter"] = ("00:00:04", "4", TimeSpan.FromSeconds(4)),
        ["WorkerDefaults:FetchVariables"] = ("orderId, total", "orderId,total", new[] { "orderId", "total" }),
        ["WorkerDefaults:FetchAllVariables"] = ("true", "true", true),
        ["WorkerDefaults:AutoComplete"] = ("false", "false", false),
        ["WorkerDefaults:RetryBackOff"] = ("00:00:09", "9000", TimeSpan.FromSeconds(9)),
        ["WorkerDefaults:SendStackTrace"] = ("true", "true", true),
        ["WorkerDefaults:MaxErrorMessageLength"] = ("99", "99", 99),
        ["WorkerDefaults:ShutdownTimeout"] = ("00:00:08", "8000", TimeSpan.FromSeconds(8)),
#if CAMUNDA_8_10_OR_GREATER
        ["PhysicalTenantId"] = ("teama", "teama", "teama"),
#endif
        ["WorkerDefaults:TenantIds"] = ("acme, umbrella", "acme,umbrella", new TenantId[] { "acme", "umbrella" }),
#if CAMUNDA_8_9_OR_GREATER
        ["WorkerDefaults:UseAssignedTenants"] = ("true", "ASSIGNED", true),
#endif
    };

    private static readonly (
        string Name, string Text, string? Variable, Func<CamundaOAuthOptions, object?> Read, object? Expected)[] Oauth =
    [
        ("ClientId", "worker", "CAMUNDA_CLIENT_ID", o => o.ClientId, "worker"),
        ("ClientSecret", "top secret ", "CAMUNDA_CLIENT_SECRET", o => o.Secret, "top secret "),
        ("TokenUrl", "https://login.example/token", "CAMUNDA_OAUTH_URL", o => o.TokenUrl, new Uri("https://login.example/token")),
        ("Audience", "camunda-api", "CAMUNDA_TOKEN_AUDIENCE", o => o.Audience, "camunda-api"),
        ("Scope", "a b", "CAMUNDA_OAUTH_SCOPE", o => o.Scope, "a b"),
        ("Resource", "https://camunda.example", "CAMUNDA_TOKEN_RESOURCE", o => o.Resource, "https://camunda.example"),
        ("ClientCredentialStyle", "header", null, o => o.ClientCredentialStyle, CamundaClientCredentialStyle.Header),
        ("Timeout", "00:00:03", null, o => o.Timeout, TimeSpan.FromSeconds(3)),
        ("RefreshAhead", "00:01:00", null, o => o.RefreshAhead, TimeSpan.FromMinutes(1)),
        ("AllowInsecureTokenUrl", "TRUE", null, o => o.AllowInsecureTokenUrl, true),
    ];

    private static IEnumerable<CamundaSetting> WithSample => CamundaSettings.All.Where(setting => Samples.ContainsKey(setting.Path));

    [Test]
    public void All_OfTheSettings_AreTriedHere() => Assert.That(
        CamundaSettings.All
            .Select(setting => setting.Path)
            .Except(Samples.Keys)
            .Except(Oauth.Select(setting => $"Authentication:{setting.Name}")),
        Is.EquivalentTo(
        [
            "Region",
            "ClusterId",
            "Authentication:Strategy",
            "Authentication:Username",
            "Authentication:Password",
            "Authentication:Issuer",
            "Authentication:ClientAssertionKeystorePath",
            "Authentication:ClientAssertionKeystorePassword",
            "Authentication:ClientAssertionKeyAlias",
            "Authentication:ClientAssertionKeyPassword",
        ]),
        "Give a sample, or a test of its own.");

    [Test]
    public void All_OfTheSettings_AreInTheTable([ValueSource(typeof(CamundaSettings), nameof(CamundaSettings.All))] CamundaSetting setting)
    {
        string line = Repository.ReadText("src/Camunda.Rest/Configuration/README.md")
            .Split('\n')
            .SingleOrDefault(line => line.StartsWith($"| `{setting.Path}` |", StringComparison.Ordinal)) ?? "";

        Assert.That(
            line.Split('|').ElementAtOrDefault(2)?.Trim(), Is.EqualTo(string.Join(", ", setting.Variables.Select(name => $"`{name}`"))));
    }

    [Test]
    public void All_OfTheSettings_HaveTheirDefaultInTheTable(
        [ValueSource(typeof(CamundaSettings), nameof(CamundaSettings.All))] CamundaSetting setting)
    {
        string cell = Repository.ReadText("src/Camunda.Rest/Configuration/README.md")
            .Split('\n')
            .Single(line => line.StartsWith($"| `{setting.Path}` |", StringComparison.Ordinal))
            .Split('|')[3]
            .Trim();

        // A default that depends on something else is described in words.
        Assert.That(cell.StartsWith('`') ? cell.Trim('`') : "", Is.EqualTo(DefaultOf(setting.Path)));
    }

    [TestCaseSource(nameof(WithSample))]
    public void Apply_SettingInTheSection_IsTheOption(CamundaSetting setting)
    {
        var options = Read(Section((setting.Path, Samples[setting.Path].Section)), []);

        Assert.That(OptionAt(options, setting.Path), Is.EqualTo(Samples[setting.Path].Expected));
    }

    [TestCaseSource(nameof(WithSample))]
    public void Apply_SettingAsAVariable_IsTheOptionUnlessTheSectionHasIt(CamundaSetting setting)
    {
        var (section, variable, expected) = Samples[setting.Path];
        foreach (string name in setting.Variables)
        {
            var options = Read((name, variable));
            if (expected is CamundaConcurrencyProfile)
                Assert.That(options.Concurrency.Profile, Is.EqualTo(CamundaConcurrencyProfile.Unlimited));
            else
                Assert.That(OptionAt(options, setting.Path), Is.EqualTo(expected), name);
            Assert.That(
                OptionAt(Read(Section((setting.Path, section)), [(name, "nonsense that would be refused")]), setting.Path),
                Is.EqualTo(expected),
                name);
        }
    }

    [Test]
    public void Apply_OAuthInTheSection_IsTheAuthentication()
    {
        var oauth = ReadOAuth(Section([.. Oauth.Select(setting => ($"Authentication:{setting.Name}", (string?)setting.Text))]), []);

        foreach (var (name, _, _, read, expected) in Oauth)
            Assert.That(read(oauth), Is.EqualTo(expected), name);
    }

    [Test]
    public void Apply_OAuthInTheEnvironment_IsTheAuthentication()
    {
        var oauth = ReadOAuth(null,
        [
            ("CAMUNDA_OAUTH_TIMEOUT_MS", "3000"),
            .. Oauth.Where(setting => setting.Variable is not null).Select(setting => (setting.Variable!, (string?)setting.Text)),
        ]);

        foreach (var (name, _, _, read, expected) in Oauth.Where(setting => setting.Variable is not null))
            Assert.That(read(oauth), Is.EqualTo(expected), name);
        Assert.That(oauth.Timeout, Is.EqualTo(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public void Apply_IssuerInTheSection_IsTaken() => Assert.That(
        ReadOAuth(Section(
            ("Authentication:Issuer", "https://login.example/realms/x"),
            ("Authentication:ClientId", "worker"),
            ("Authentication:ClientSecret", "x")), []).Issuer,
        Is.EqualTo(new Uri("https://login.example/realms/x")));

    [Test]
    public void Apply_OAuthForTheSaas_KnowsWhereTokensComeFrom()
    {
        var oauth = ReadOAuth(null,
        [
            ("CAMUNDA_REST_ADDRESS", "https://bru-2.zeebe.camunda.io/7f1c"),
            ("CAMUNDA_CLIENT_ID", "worker"),
            ("CAMUNDA_CLIENT_SECRET", "x"),
        ]);

        Assert.That(oauth.TokenUrl, Is.EqualTo(CamundaOAuthOptions.SaasTokenUrl));
        Assert.That(oauth.Audience, Is.EqualTo("zeebe.camunda.io"));
    }

    [TestCase("https://camunda.example")]
    [TestCase("https://evil-zeebe.camunda.io.example")]
    public void Apply_OAuthWithoutATokenUrlElsewhere_AsksForIt(string address) => Assert.That(
        () => Read(("CAMUNDA_REST_ADDRESS", address), ("CAMUNDA_CLIENT_ID", "worker"), ("CAMUNDA_CLIENT_SECRET", "hidden")),
        Throws.ArgumentException.With.Message.Contains("TokenUrl or Issuer").And.Message.Not.Contain("hidden"));

    [Test]
    public void Apply_CredentialsForBoth_AsksWhichIsMeant()
    {
        (string, string?)[] both =
        [
            ("CAMUNDA_CLIENT_ID", "worker"),
            ("CAMUNDA_CLIENT_SECRET", "x"),
            ("CAMUNDA_OAUTH_URL", "https://login.example"),
            ("CAMUNDA_BASIC_AUTH_USERNAME", "demo"),
            ("CAMUNDA_BASIC_AUTH_PASSWORD", "x"),
        ];

        Assert.That(() => Read(both), Throws.ArgumentException.With.Message.Contains("Authentication:Strategy (CAMUNDA_AUTH_STRATEGY)"));
        Assert.That(Read([.. both, ("CAMUNDA_AUTH_STRATEGY", "basic")]).Authentication, Is.TypeOf<BasicAuthentication>());
        Assert.That(Read([.. both, ("CAMUNDA_AUTH_STRATEGY", "oauth")]).Authentication, Is.TypeOf<OAuthAuthentication>());
    }

    [Test]
    public void Apply_StrategyOAuthWithoutCredentials_NamesWhatIsMissing() => Assert.That(
        () => Read(("CAMUNDA_AUTH_STRATEGY", "OAUTH")),
        Throws.ArgumentException.With.Message.Contains("ClientId is missing").And.Message.Contains("ClientSecret"));

    [Test]
    public void Apply_ListOfTheSection_KeepsItsOrder()
    {
        var items = Enumerable.Range(0, 12).Select(i => ($"TenantIds:{i}", (string?)$"tenant-{i}")).ToArray();

        Assert.That(
            Read(Section(items), []).TenantIds.Select(tenant => tenant.Value),
            Is.EqualTo(Enumerable.Range(0, 12).Select(i => $"tenant-{i}")));
    }

    [Test]
    public void Apply_WorkersOfOneType_CountMoreThanTheDefaults()
    {
        var options = Read(
            Section(
                ("WorkerDefaults:MaxConcurrentJobs", "7"),
                ("Workers:charge-card:MaxConcurrentJobs", "64"),
                ("Workers:charge-card:FetchVariables:0", "orderId"),
                ("Workers:charge-card:FetchVariables:1", "total")),
            [("CAMUNDA_WORKER_NAME", "billing")]);

        var settings = options.GetWorkerSettings();
        Assert.That(settings.For("charge-card").MaxConcurrentJobs, Is.EqualTo(64));
        Assert.That(settings.For("charge-card").FetchVariables, Is.EqualTo(new[] { "orderId", "total" }));
        Assert.That(settings.For("charge-card").WorkerName, Is.EqualTo("billing"));
        Assert.That(settings.For("other").MaxConcurrentJobs, Is.EqualTo(7));
        Assert.That(settings.For("other").FetchVariables, Is.Null);
    }

    [TestCase("Workers:charge-card:MaxJobs", "1", "Camunda:Workers:charge-card:MaxJobs is not a setting")]
    [TestCase("Workers:charge-card:LockDuration", "soon", "Camunda:Workers:charge-card:LockDuration ('soon') is not a duration")]
    public void Apply_MistakeAboutAWorker_IsNamed(string key, string value, string expected) =>
        Assert.That(() => Read(Section((key, value)), []), Throws.ArgumentException.With.Message.Contains(expected));

    [Test]
    public void Apply_RegionAndClusterId_AreTheAddressOfTheSaas() => Assert.That(
        Read(("CAMUNDA_CLUSTER_REGION", "bru-2"), ("CAMUNDA_CLUSTER_ID", "7f1c-22")).BaseAddress,
        Is.EqualTo(new Uri("https://bru-2.zeebe.camunda.io/7f1c-22/v2/")));

    [Test]
    public void Apply_RegionAndAnAddress_TheAddressCountsMore() => Assert.That(
        Read(
            ("CAMUNDA_CLUSTER_REGION", "bru-2"),
            ("CAMUNDA_CLUSTER_ID", "7f1c-22"),
            ("CAMUNDA_REST_ADDRESS", "https://one.example")).BaseAddress.Host,
        Is.EqualTo("one.example"));

    [Test]
    public void Apply_RegionAlone_NamesWhatIsMissing() =>
        Assert.That(
            () => Read(("CAMUNDA_CLUSTER_REGION", "bru-2")), Throws.ArgumentException.With.Message.Contains("ClusterId is missing"));

    [TestCase("evil.example/")]
    [TestCase("a@b")]
    [TestCase("a b")]
    public void Apply_RegionThatWouldBeAnotherHost_IsRefused(string region) =>
        Assert.That(
            () => Read(("CAMUNDA_CLUSTER_REGION", region), ("CAMUNDA_CLUSTER_ID", "7f1c-22")),
            Throws.ArgumentException.With.Message.Contains("letters, digits and hyphens"));

    [TestCase("Retry:MaxRetrys", "3", "Camunda:Retry:MaxRetrys is not a setting of the client.")]
    [TestCase("MaxRetries", "3", "Did you mean Retry:MaxRetries?")]
    [TestCase("RequestTimeout", "30", "Camunda:RequestTimeout ('30') is not a duration.")]
    [TestCase("Retry:MaxRetries", "many", "Camunda:Retry:MaxRetries ('many') is not a whole number.")]
    [TestCase("Concurrency:Profile", "Bold", "must be one of Balanced, Conservative, Aggressive, Unlimited")]
    [TestCase("BaseAddress", "localhost:8080", "Camunda:BaseAddress ('localhost:8080') must be an absolute address")]
    [TestCase("DefaultTenantId", "..", "Camunda:DefaultTenantId ('..') is invalid")]
    public void Apply_MistakeInTheSection_IsNamedByASentence(string key, string value, string expected) =>
        Assert.That(() => Read(Section((key, value)), []), Throws.ArgumentException.With.Message.Contains(expected));

    [Test]
    public void Apply_SeveralMistakes_AllAreNamed() => Assert.That(
        () => Read(Section(("Retry:MaxRetries", "x"), ("Typo", "1")), [("CAMUNDA_REST_ADDRESS", "nowhere")]),
        Throws.ArgumentException.With.Message
            .Contains("Retry:MaxRetries")
            .And.Message.Contains("Typo")
            .And.Message.Contains("CAMUNDA_REST_ADDRESS"));

    [Test]
    public void Apply_BadPassword_IsNotShown() => Assert.That(
        () => Read(("CAMUNDA_BASIC_AUTH_USERNAME", "demo"), ("CAMUNDA_BASIC_AUTH_PASSWORD", "hid\u0001den")),
        Throws.ArgumentException.With.Message.Contains("control characters").And.Message.Not.Contain("hid"));

    [Test]
    public void Apply_EmptyValues_AreAsIfTheyWereNotSet() =>
        Assert.That(
            Read(Section(("BaseAddress", ""), ("Retry:MaxRetries", "")), [("CAMUNDA_REST_ADDRESS", " ")]).BaseAddress,
            Is.EqualTo(CamundaClientOptions.DefaultBaseAddress));

    // What can be set only is behind an internal property.
    /// <summary>Returns the default as a section states it; empty for none, and for one that depends on the machine.</summary>
    private static string DefaultOf(string path)
    {
        object? value = path switch
        {
            "Region" or "ClusterId" or "WorkerDefaults:WorkerName" => null,
            _ when path.Split(':') is ["Authentication", var name] =>
                typeof(CamundaOAuthOptions).GetProperty(name) is { CanRead: true } property
                    ? property.GetValue(new CamundaOAuthOptions())
                    : null,
            _ => OptionAt(new CamundaClientOptions(), path),
        };
        return value switch
        {
            null or IEnumerable and not string => "",
            bool flag => flag ? "true" : "false",
            TimeSpan time when time.Milliseconds > 0 => time.ToString("c", CultureInfo.InvariantCulture).TrimEnd('0'),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        };
    }

    private static object? OptionAt(CamundaClientOptions options, string path) => path switch
    {
        "Tls:ClientCertificatePem" => options.Tls.CertificatePem,
        "Tls:ClientKeyPem" => options.Tls.KeyPem,
        "Tls:ClientKeyPassphrase" => options.Tls.Passphrase,
        _ => path.Split(':').Aggregate((object?)options, (value, name) => value!.GetType().GetProperty(name)!.GetValue(value)),
    };

    private static CamundaOAuthOptions ReadOAuth(IConfigurationSection? section, (string Name, string? Value)[] variables) =>
        ((OAuthAuthentication)Read(section, variables).Authentication).Options;

    private static IConfigurationSection Section(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create("Camunda:" + pair.Key, pair.Value)))
        .Build()
        .GetSection("Camunda");

    private static CamundaClientOptions Read(params (string Name, string? Value)[] variables) => Read(null, variables);

    private static CamundaClientOptions Read(IConfigurationSection? section, (string Name, string? Value)[] variables) =>
        CamundaClientOptions.From(section, name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
