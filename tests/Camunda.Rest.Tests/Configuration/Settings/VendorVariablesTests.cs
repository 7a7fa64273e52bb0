using System.Net;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Tls;
using Camunda.Rest.Workers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration.Settings;

/// <summary>The variables of the vendor's clients mean the same here.</summary>
internal sealed class VendorVariablesTests
{
    private const string ClusterId = "f887f1a6-7c2b-48ce-809a-e11e5a6ba31a";

    private static readonly (string, string?)[] ConsoleFile =
    [
        ("ZEEBE_ADDRESS", $"{ClusterId}.bru-2.zeebe.camunda.io:443"),
        ("ZEEBE_CLIENT_ID", "worker"),
        ("ZEEBE_CLIENT_SECRET", "top secret"),
        ("ZEEBE_AUTHORIZATION_SERVER_URL", "https://login.cloud.camunda.io/oauth/token"),
        ("ZEEBE_TOKEN_AUDIENCE", "zeebe.camunda.io"),
        ("CAMUNDA_CLUSTER_ID", ClusterId),
        ("CAMUNDA_CLUSTER_REGION", "bru-2"),
        ("CAMUNDA_CREDENTIALS_SCOPES", "Zeebe,Tasklist"),
        ("CAMUNDA_OAUTH_URL", "https://login.cloud.camunda.io/oauth/token"),
    ];

    private static readonly (string, string?)[] Basic =
    [
        ("CAMUNDA_BASIC_AUTH_USERNAME", "demo"),
        ("CAMUNDA_BASIC_AUTH_PASSWORD", "hidden"),
    ];

    private static readonly (string, string?)[] OAuth =
        [("CAMUNDA_CLIENT_ID", "worker"), ("CAMUNDA_CLIENT_SECRET", "hidden"), ("CAMUNDA_OAUTH_URL", "https://login.example/token")];

    [Test]
    public void Apply_CredentialsFileOfTheConsole_IsAuthenticatedWithoutWarnings()
    {
        var options = Read(ConsoleFile);

        Assert.That(options.BaseAddress, Is.EqualTo(new Uri($"https://bru-2.zeebe.camunda.io/{ClusterId}/v2/")));
        var oauth = OAuthOf(options);
        Assert.That(
            (oauth.ClientId, oauth.Secret, oauth.Audience, oauth.TokenUrl),
            Is.EqualTo(("worker", "top secret", "zeebe.camunda.io", CamundaOAuthOptions.SaasTokenUrl)));
        Assert.That(options.ConfigurationWarnings, Is.Empty);
    }

    [TestCase("CAMUNDA_CLUSTER_ID", "CAMUNDA_CLUSTER_REGION")]
    [TestCase("CAMUNDA_CLUSTER_REGION", null)]
    public void Apply_GrpcAddressOfTheSaas_SaysTheCluster(string missing, string? alsoMissing) => Assert.That(
        Read([.. ConsoleFile.Where(pair => pair.Item1 != missing && pair.Item1 != alsoMissing)]).BaseAddress,
        Is.EqualTo(new Uri($"https://bru-2.zeebe.camunda.io/{ClusterId}/v2/")));

    [Test]
    public void Apply_GrpcAddressElsewhere_Warns() => Assert.That(
        Read([("ZEEBE_ADDRESS", "localhost:26500")]).ConfigurationWarnings,
        Is.EqualTo(["ZEEBE_ADDRESS is set, but not used: it is a gRPC address. Set BaseAddress (CAMUNDA_REST_ADDRESS)."]));

    [TestCase("CAMUNDA_CLIENT_ID", "CAMUNDA_CLIENT_SECRET")]
    [TestCase("CAMUNDA_CLIENT_AUTH_CLIENTID", "CAMUNDA_CLIENT_AUTH_CLIENTSECRET")]
    [TestCase("ZEEBE_CLIENT_ID", "ZEEBE_CLIENT_SECRET")]
    public void Apply_NamesOfTheClientId_AllAreTaken(string id, string secret)
    {
        var oauth = OAuthOf(
            Read([(id, "worker"), (secret, "hidden"), ("CAMUNDA_AUTHORIZATION_SERVER_URL", "https://login.example/token")]));

        Assert.That(
            (oauth.ClientId, oauth.Secret, oauth.TokenUrl), Is.EqualTo(("worker", "hidden", new Uri("https://login.example/token"))));
    }

    [TestCase("CAMUNDA_ISSUER_URL", "https://login.example/realms/x")]
    [TestCase("CAMUNDA_WELL_KNOWN_CONFIGURATION_URL", "https://login.example/realms/x/.well-known/openid-configuration")]
    public void Apply_Issuer_IsTakenUnlessThereIsATokenUrl(string variable, string value)
    {
        (string, string?)[] issuer = [("CAMUNDA_CLIENT_ID", "worker"), ("CAMUNDA_CLIENT_SECRET", "hidden"), (variable, value)];

        Assert.That(OAuthOf(Read(issuer)).Issuer, Is.EqualTo(new Uri("https://login.example/realms/x")));
        Assert.That(OAuthOf(Read([.. issuer, ("CAMUNDA_OAUTH_URL", "https://login.example/token")])).Issuer, Is.Null);
    }

    [Test]
    public void Apply_ScopeAndResource_AreTaken()
    {
        var oauth = OAuthOf(Read([.. OAuth, ("CAMUNDA_TOKEN_SCOPE", "a b"), ("CAMUNDA_TOKEN_RESOURCE", "https://camunda.example")]));

        Assert.That((oauth.Scope, oauth.Resource), Is.EqualTo(("a b", "https://camunda.example")));
    }

    [TestCase("20000", "20000")]
    [TestCase("0", "0")]
    [TestCase("-1", "-1")]
    [TestCase("-500", "-1")]
    public async Task Apply_RequestTimeoutOfWorkers_MeansWhatTheApiMeans(string variable, string expected)
    {
        var options = Read([("CAMUNDA_WORKER_REQUEST_TIMEOUT", variable)]);

        Assert.That(
            await PollAsync(options.WorkerDefaults.PollTimeout),
            Does.Contain($"\"requestTimeout\":{expected},").Or.Contain($"\"requestTimeout\":{expected}}}"));
    }

    [TestCase("Default", null)]
    [TestCase("00:00:00", 0)]
    [TestCase("00:00:02", 2)]
    public void Apply_PollTimeoutInTheSection_IsADurationOrTheDefault(string text, int? seconds) => Assert.That(
        CamundaClientOptions.From(Section(("WorkerDefaults:PollTimeout", text)), _ => null).WorkerDefaults.PollTimeout,
        Is.EqualTo(seconds is { } given ? TimeSpan.FromSeconds(given) : (TimeSpan?)null));

    [Test]
    public void Apply_PemAndPath_ThePemIsTaken()
    {
        var tls = Read(
        [
            ("CAMUNDA_MTLS_CA", "ca"), ("CAMUNDA_MTLS_CA_PATH", "ca.pem"), ("CAMUNDA_MTLS_CERT", "cert"),
            ("CAMUNDA_MTLS_CERT_PATH", "cert.pem"), ("CAMUNDA_MTLS_KEY", "key"),
            ("CAMUNDA_MTLS_KEY_PATH", "key.pem"),
        ]).Tls;

        Assert.That((tls.CertificateAuthorityPem, tls.CertificatePem, tls.KeyPem), Is.EqualTo(("ca", "cert", "key")));
        Assert.That(
            (tls.CertificateAuthorityPath, tls.ClientCertificatePath, tls.ClientKeyPath),
            Is.EqualTo(((string?)null, (string?)null, (string?)null)));
    }

    [Test]
    public void Apply_PathInTheSectionAndPemInTheEnvironment_TheSectionIsTaken()
    {
        var tls = CamundaClientOptions
            .From(Section(("Tls:CertificateAuthorityPath", "ca.pem")), name => name == "CAMUNDA_MTLS_CA" ? "ca" : null).Tls;

        Assert.That((tls.CertificateAuthorityPem, tls.CertificateAuthorityPath), Is.EqualTo(((string?)null, "ca.pem")));
    }

    [Test]
    public void Apply_BothOfAPairInTheSection_AreBothTakenAndFailValidation()
    {
        var options = CamundaClientOptions.From(
            Section(("Tls:CertificateAuthorityPath", "ca.pem"), ("Tls:CertificateAuthorityPem", "ca")), _ => null);

        Assert.That(() => CamundaClient.Create(options), Throws.ArgumentException.With.Message.Contains("are both set"));
    }

    [TestCase("CAMUNDA_CA_CERTIFICATE_PATH")]
    [TestCase("ZEEBE_CA_CERTIFICATE_PATH")]
    public void Apply_CertificateAuthority_IsTaken(string variable) =>
        Assert.That(Read([(variable, "ca.pem")]).Tls.CertificateAuthorityPath, Is.EqualTo("ca.pem"));

    [Test]
    public void Apply_TenantsOfWorkers_AreTaken() =>
        Assert.That(
            Read([("CAMUNDA_DEFAULT_JOB_WORKER_TENANT_IDS", "acme,umbrella")]).TenantIds,
            Is.EqualTo(new TenantId[] { "acme", "umbrella" }));

    [Test]
    public void Apply_AssertionKeystore_IsTheCertificate()
    {
        using var folder = new TemporaryFolder();
        using var authority = new TestAuthority("Assertions");
        string path = Keystore(folder, authority, "store pass");

        var options = Read(
        [
            .. OAuth, ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PATH", path), ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PASSWORD", "store pass"),
            ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_KEY_ALIAS", "any"), ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_KEY_PASSWORD", "store pass"),
        ]);

        Assert.That(OAuthOf(options).Certificate!.Thumbprint, Is.EqualTo(authority.Certificate.Thumbprint));
        Assert.That(OAuthOf(options).Secret, Is.Null);
        Assert.That(
            options.ConfigurationWarnings,
            Is.EqualTo(["CAMUNDA_CLIENT_SECRET is set, but not used: CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PATH takes precedence."]));
    }

    [TestCase("store pass", "wrong pass", null, "its password is wrong")]
    [TestCase("store pass", "store pass", "key pass", "a password of its own")]
    public void Apply_AssertionKeystoreThatCannotBeRead_IsNamedWithoutItsPassword(
        string password, string given, string? keyPassword, string expected)
    {
        using var folder = new TemporaryFolder();
        using var authority = new TestAuthority("Assertions");
        string path = Keystore(folder, authority, password);

        Assert.That(
            () => Read(
            [
                ("CAMUNDA_CLIENT_ID", "worker"),
                ("CAMUNDA_OAUTH_URL", "https://login.example/token"),
                ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PATH", path),
                ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PASSWORD", given), ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_KEY_PASSWORD", keyPassword),
            ]),
            Throws.ArgumentException.With.Message
                .Contains(expected)
                .And.Message.Contains(path)
                .And.Message.Not.Contain(given)
                .And.Message.Not.Contain("key pass"));
    }

    [Test]
    public void Apply_AssertionKeystoreThatIsMissing_IsNamed() => Assert.That(
        () => Read(
        [
            ("CAMUNDA_CLIENT_ID", "worker"),
            ("CAMUNDA_OAUTH_URL", "https://login.example/token"),
            ("CAMUNDA_CLIENT_ASSERTION_KEYSTORE_PATH", "/nowhere/store.p12"),
        ]),
        Throws.ArgumentException.With.Message.Contains("/nowhere/store.p12"));

    private static IEnumerable<TestCaseData> Unused =>
    [
        new TestCaseData(
            With("CAMUNDA_AUTH_STRATEGY", "NONE", Basic),
            "Credentials for basic authentication are configured, but not used: Authentication:Strategy (CAMUNDA_AUTH_STRATEGY) is NONE.")
            .SetArgDisplayNames("basic, NONE"),
        new TestCaseData(
            With("CAMUNDA_AUTH_STRATEGY", "none", OAuth),
            "Credentials for OAuth are configured, but not used: Authentication:Strategy (CAMUNDA_AUTH_STRATEGY) is NONE.")
            .SetArgDisplayNames("OAuth, NONE"),
        new TestCaseData(
            With("CAMUNDA_AUTH_STRATEGY", "BASIC", [.. Basic, .. OAuth]),
            "Credentials for OAuth are configured, but not used: Authentication:Strategy (CAMUNDA_AUTH_STRATEGY) is BASIC.")
            .SetArgDisplayNames("both, BASIC"),
        new TestCaseData(
            With("ZEEBE_CLIENT_SECRET", "other", OAuth),
            "ZEEBE_CLIENT_SECRET is set, but not used: CAMUNDA_CLIENT_SECRET takes precedence.")
            .SetArgDisplayNames("two secrets"),
        new TestCaseData(
            new (string, string?)[] { ("CAMUNDA_SSL_CLIENT_KEYSTORE_PATH", "store.jks") },
            "CAMUNDA_SSL_CLIENT_KEYSTORE_PATH is set, but not used: Java keystores of the client certificate are not read. Set "
                + "CAMUNDA_MTLS_CERT_PATH and CAMUNDA_MTLS_KEY_PATH.")
            .SetArgDisplayNames("Java keystore"),
    ];

    [TestCaseSource(nameof(Unused))]
    public void Create_CredentialsThatAreNotUsed_AreAWarning((string, string?)[] variables, string expected)
    {
        using var logs = new FakeLoggerProvider();
        using var loggers = new LoggerFactory([logs]);
        var options = Read(variables);
        options.LoggerFactory = loggers;

        using (CamundaClient.Create(options))
        {
            var record = logs.Collector.GetSnapshot().Single();
            Assert.That(
                (record.Category, record.Level, record.Message), Is.EqualTo(("Camunda.Rest.Configuration", LogLevel.Warning, expected)));
        }
    }

    [Test]
    public void Create_CodeReplacesConfiguredCredentials_IsAWarning()
    {
        using var logs = new FakeLoggerProvider();
        using var loggers = new LoggerFactory([logs]);
        var options = Read(OAuth);
        options.LoggerFactory = loggers;
        options.Authentication = CamundaAuthentication.None;

        using (CamundaClient.Create(options))
        {
            Assert.That(
                logs.Collector.GetSnapshot().Single().Message,
                Is.EqualTo("Credentials for OAuth are configured, but not used: code sets Authentication to no authentication."));
        }
    }

    [Test]
    public void All_OfTheVariablesWithoutEffect_AreInTheTable(
        [ValueSource(typeof(VendorVariables), nameof(VendorVariables.All))] VendorVariable known)
    {
        string names = string.Join(", ", known.Names.Select(name => $"`{name}`"));

        Assert.That(
            Repository.ReadText("src/Camunda.Rest/Configuration/README.md").Split('\n'), Does.Contain($"| {names} | {known.Reason} |"));
    }

    [Test]
    public void All_Variables_OccurOnce() =>
        Assert.That(
            CamundaSettings.All.SelectMany(setting => setting.Variables).Concat(VendorVariables.All.SelectMany(known => known.Names)),
            Is.Unique);

    private static (string, string?)[] With(string name, string value, (string, string?)[] variables) => [.. variables, (name, value)];

    private static async Task<string> PollAsync(TimeSpan? pollTimeout)
    {
        var polled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var transport = new StubTransport(async (_, cancellationToken) =>
        {
            polled.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return StubTransport.Answer(HttpStatusCode.OK);
        });
        using var camunda = transport.CreateClient(options => options.WorkerDefaults.PollTimeout = pollTimeout);
        camunda.Jobs.StartWorker("work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask);
        await polled.Task;
        return transport.Requests[0].Body;
    }

    private static string Keystore(TemporaryFolder folder, TestAuthority authority, string password)
    {
        string path = folder.File("store.p12");
        File.WriteAllBytes(path, authority.Certificate.Export(X509ContentType.Pkcs12, password));
        return path;
    }

    private static CamundaOAuthOptions OAuthOf(CamundaClientOptions options) => ((OAuthAuthentication)options.Authentication).Options;

    private static IConfigurationSection Section(params (string Key, string? Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(pair => KeyValuePair.Create("Camunda:" + pair.Key, pair.Value)))
        .Build()
        .GetSection("Camunda");

    private static CamundaClientOptions Read((string Name, string? Value)[] variables) =>
        CamundaClientOptions.From(null, name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
