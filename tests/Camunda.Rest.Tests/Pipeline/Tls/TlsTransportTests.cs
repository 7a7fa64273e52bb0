using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Tests.Shared.Tls;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Tls;

internal sealed class TlsTransportTests
{
    private const string Passphrase = "open sesame";

    private readonly TestAuthority _authority = new("Private root");
    private readonly TestAuthority _other = new("Other root");

    /// <summary>For each option, options that make a call succeed and would not without it.</summary>
    private static IReadOnlyDictionary<string, Action<CamundaTlsOptions, TestAuthority, X509Certificate2, TemporaryFolder>> Effects =>
        new Dictionary<string, Action<CamundaTlsOptions, TestAuthority, X509Certificate2, TemporaryFolder>>
        {
            ["CertificateAuthorityPem"] =
                (o, authority, worker, _) => (o.CertificateAuthorityPem, o.ClientCertificate) = (authority.Pem, worker),
            ["CertificateAuthorityPath"] = (o, authority, worker, folder) =>
                (o.CertificateAuthorityPath, o.ClientCertificate) = (folder.Write("ca.crt", authority.Pem), worker),
            ["ClientCertificate"] = (o, authority, worker, _) => (o.CertificateAuthorityPem, o.ClientCertificate) = (authority.Pem, worker),
            ["ClientCertificateThumbprint"] = (o, authority, worker, _) =>
                (o.CertificateAuthorityPem, o.ClientCertificateThumbprint) = (authority.Pem, worker.Thumbprint),
            ["ClientCertificatePem"] = (o, authority, worker, _) =>
                (o.CertificateAuthorityPem, o.ClientCertificatePem) = (
                    authority.Pem, worker.ExportCertificatePem() + "\n" + TestAuthority.KeyPemOf(worker)),
            ["ClientCertificatePath"] = (o, authority, worker, folder) =>
                (o.CertificateAuthorityPem, o.ClientCertificatePath) = (
                    authority.Pem, folder.Write("tls.pem", worker.ExportCertificatePem() + "\n" + TestAuthority.KeyPemOf(worker))),
            ["ClientKeyPem"] = (o, authority, worker, _) =>
                (o.CertificateAuthorityPem, o.ClientCertificatePem, o.ClientKeyPem) = (
                    authority.Pem, worker.ExportCertificatePem(), TestAuthority.KeyPemOf(worker)),
            ["ClientKeyPath"] = (o, authority, worker, folder) =>
                (o.CertificateAuthorityPem, o.ClientCertificatePem, o.ClientKeyPath) = (
                    authority.Pem, worker.ExportCertificatePem(), folder.Write("tls.key", TestAuthority.KeyPemOf(worker))),
            ["ClientKeyPassphrase"] =
                (o, authority, worker, _) => (o.CertificateAuthorityPem, o.ClientCertificatePem, o.ClientKeyPem, o.ClientKeyPassphrase)
                    = (authority.Pem, worker.ExportCertificatePem(), TestAuthority.KeyPemOf(worker, Passphrase), Passphrase),
        };

    private static IEnumerable<string> EffectNames => Effects.Keys;

    [OneTimeTearDown]
    public void Close()
    {
        _authority.Dispose();
        _other.Dispose();
    }

    [Test]
    public void Options_AllOfThem_HaveAnEffectHere() =>
        Assert.That(typeof(CamundaTlsOptions).GetProperties().Select(property => property.Name), Is.EquivalentTo(Effects.Keys));

    [TestCaseSource(nameof(EffectNames))]
    public async Task Option_Set_HasItsEffect(string name)
    {
        using var folder = new TemporaryFolder();
        using var made = _authority.Issue("worker");
        using var worker = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.PersistKeySet);
        await using var server = await StartAsync(_authority);
        using var store = new X509Store(StoreName.My, StoreLocation.CurrentUser);
        store.Open(OpenFlags.ReadWrite);
        store.Add(worker);
        try
        {
            await using var camunda = server.CreateClient(o => Effects[name](o, _authority, worker, folder));
            await camunda.Cluster.GetTopologyAsync();

            Assert.That(server.Requests, Is.EqualTo(new[] { "/v2/topology CN=worker" }));
            Assert.That(
                async () =>
                {
                    await using var without = server.CreateClient(o =>
                    {
                        Effects[name](o, _authority, worker, folder);
                        typeof(CamundaTlsOptions).GetProperty(name)!.SetValue(o, null);
                    });
                    await without.Cluster.GetTopologyAsync();
                },
                Throws.ArgumentException.Or.TypeOf<CamundaConnectionException>());
        }
        finally
        {
            store.Remove(worker);
        }
    }

    [Test]
    public async Task Call_PrivateAuthority_IsTrusted([Values] bool isFile)
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("ca.pem", _other.Pem + "\n" + _authority.Pem);
        await using var server = await StartAsync();
        await using var camunda = server.CreateClient(
            o => (o.CertificateAuthorityPath, o.CertificateAuthorityPem) = (isFile ? path : null, isFile ? null : _authority.Pem));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(server.Requests, Is.EqualTo(new[] { "/v2/topology nobody" }));
    }

    [Test]
    public async Task Call_AuthorityBetween_IsTrustedByTheOneAbove()
    {
        using var between = new TestAuthority("Between", _authority);
        using var certificate = between.Issue("localhost");
        await using var server = await TlsServer.StartAsync(certificate);
        await using var camunda = server.CreateClient(o => o.CertificateAuthorityPem = between.Pem + "\n" + _authority.Pem);

        Assert.That(async () => await camunda.Cluster.GetTopologyAsync(), Throws.Nothing);
    }

    [Test]
    public async Task Call_WrongAuthority_SaysThatTheCertificateIsNotTrusted()
    {
        await using var server = await StartAsync();
        await using var camunda = server.CreateClient(o => o.CertificateAuthorityPem = _other.Pem);

        var error = await FailAsync(camunda);

        Assert.That(error.Message, Does.Contain("CN=localhost, issued by CN=Private root) is not trusted"));
        Assert.That(error.OutcomeUnknown, Is.False);
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_HandshakeFails_AdvisesOnCertificates()
    {
        await using var server = await StartAsync();
        await using var camunda = server.CreateClient(o => o.CertificateAuthorityPem = _other.Pem);

        Assert.That((await FailAsync(camunda)).Message, Does.EndWith("Check the certificates of client and server (Tls), and that the host "
            + "name in the base address matches the server's certificate.").And.Not.Contain("is running"));
    }

    [Test]
    public async Task Call_NoAuthority_SaysThatTheCertificateIsNotTrusted()
    {
        await using var server = await StartAsync();
        await using var camunda = server.CreateClient(_ => { });

        Assert.That((await FailAsync(camunda)).Message, Does.Contain("is not trusted").And.Contain("Tls.CertificateAuthorityPath"));
    }

    [Test]
    public async Task Call_OtherName_FailsAlthoughTheAuthorityIsTrusted()
    {
        await using var server = await StartAsync();
        await using var camunda = server.CreateClient(
            o => o.CertificateAuthorityPem = _authority.Pem, o => o.BaseAddress = new Uri($"https://127.0.0.1:{server.Port}"));

        Assert.That((await FailAsync(camunda)).Message, Does.Contain("is for another host name (localhost)"));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_ServersCertificateExpired_Fails()
    {
        using var certificate = _authority.Issue("localhost", isExpired: true);
        await using var server = await TlsServer.StartAsync(certificate);
        await using var camunda = server.CreateClient(o => o.CertificateAuthorityPem = _authority.Pem);

        Assert.That((await FailAsync(camunda)).Message, Does.Contain("is not trusted: NotTimeValid"));
    }

    [Test]
    public async Task Call_ClientCertificate_ShowsWhoTheClientIs([Values] bool isRsa, [Values] bool isFile, [Values] bool isEncrypted)
    {
        using var folder = new TemporaryFolder();
        using var certificate = _authority.Issue("worker", isRsa: isRsa);
        string key = TestAuthority.KeyPemOf(certificate, isEncrypted ? Passphrase : null);
        await using var server = await StartAsync(_authority);
        await using var camunda = server.CreateClient(o =>
        {
            o.CertificateAuthorityPem = _authority.Pem;
            if (isFile)
            {
                (o.ClientCertificatePath, o.ClientKeyPath) =
                    (folder.Write("tls.crt", certificate.ExportCertificatePem()), folder.Write("tls.key", key));
            }
            else
            {
                (o.ClientCertificatePem, o.ClientKeyPem) = (certificate.ExportCertificatePem(), key);
            }
            o.ClientKeyPassphrase = isEncrypted ? Passphrase : null;
        });

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(server.Requests, Is.EqualTo(new[] { "/v2/topology CN=worker" }));
    }

    [Test]
    public async Task Call_CertificateAndKeyInOneText_ShowsWhoTheClientIs()
    {
        using var certificate = _authority.Issue("worker");
        await using var server = await StartAsync(_authority);
        await using var camunda = server.CreateClient(o =>
            (o.CertificateAuthorityPem, o.ClientCertificatePem) = (
                _authority.Pem, TestAuthority.KeyPemOf(certificate) + "\n" + certificate.ExportCertificatePem()));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(server.Requests, Is.EqualTo(new[] { "/v2/topology CN=worker" }));
    }

    [Test]
    public async Task Call_CertificatesBetween_GoWithTheClients()
    {
        using var between = new TestAuthority("Between", _authority);
        using var certificate = between.Issue("worker");
        await using var server = await StartAsync(_authority);
        await using var camunda = server.CreateClient(o => (o.CertificateAuthorityPem, o.ClientCertificatePem, o.ClientKeyPem)
            = (_authority.Pem, between.ChainPemOf(certificate), TestAuthority.KeyPemOf(certificate)));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(server.Requests, Is.EqualTo(new[] { "/v2/topology CN=worker" }));
    }

    [Test]
    public async Task Call_CertificateObject_ShowsWhoTheClientIsAndStaysTheCallers()
    {
        using var certificate = _authority.Issue("worker");
        await using var server = await StartAsync(_authority);
        await using (var camunda =
            server.CreateClient(o => (o.CertificateAuthorityPem, o.ClientCertificate) = (_authority.Pem, certificate)))
        {
            await camunda.Cluster.GetTopologyAsync();
        }

        Assert.That(server.Requests, Is.EqualTo(new[] { "/v2/topology CN=worker" }));
        Assert.That(certificate.HasPrivateKey, Is.True);
    }

    [Test]
    public async Task Call_NoClientCertificateWhereOneIsAskedFor_Fails()
    {
        await using var server = await StartAsync(_authority);
        await using var camunda = server.CreateClient(o => o.CertificateAuthorityPem = _authority.Pem);

        await FailAsync(camunda);

        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_ClientCertificateExpired_FailsAndTheLogSaysWhy()
    {
        using var certificate = _authority.Issue("worker", isExpired: true);
        await using var server = await StartAsync(_authority);
        var log = new FakeLogCollector();
        using var loggers = Loggers(log);
        await using var camunda = server.CreateClient(
            o => (o.CertificateAuthorityPem, o.ClientCertificatePem, o.ClientKeyPem) = (
                _authority.Pem, certificate.ExportCertificatePem(), TestAuthority.KeyPemOf(certificate)),
            o => o.LoggerFactory = loggers);

        await FailAsync(camunda);

        Assert.That(log.GetSnapshot().Select(record => record.Message), Has.Some.Contains("CN=worker) expired at"));
        Assert.That(server.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_FilesRotated_GoesOverConnectionsWithTheNewOnes()
    {
        using var folder = new TemporaryFolder();
        var clock = new WorkClock();
        using var one = _authority.Issue("one");
        using var two = _authority.Issue("two");
        await using var server = await StartAsync(_authority);
        var log = new FakeLogCollector();
        using var loggers = Loggers(log);
        string key = folder.Write("tls.key", TestAuthority.KeyPemOf(one));
        string path = folder.Write("tls.crt", one.ExportCertificatePem());
        await using var camunda = server.CreateClient(
            o => (o.CertificateAuthorityPem, o.ClientCertificatePath, o.ClientKeyPath) = (_authority.Pem, path, key),
            o => (o.TimeProvider, o.LoggerFactory) = (clock, loggers));

        await CallAsync();
        folder.Write("tls.crt", two.ExportCertificatePem());
        await CallAsync();
        folder.Write("tls.key", TestAuthority.KeyPemOf(two)[..60]);
        await CallAsync();
        File.Delete(key);
        await CallAsync();
        folder.Write("tls.key", TestAuthority.KeyPemOf(two));
        await CallAsync();

        Assert.That(server.Requests.Select(request => request.Split("CN=")[1]), Is.EqualTo(new[] { "one", "one", "one", "one", "two" }));
        string[] said = [.. log.GetSnapshot().Select(record => record.Message)];
        Assert.That(said, Has.Some.Contains("does not match the client certificate"));
        Assert.That(said, Has.Some.Contains($"Tls.ClientKeyPath ('{key}') cannot be read"));
        Assert.That(said, Has.Exactly(1).Contains("The TLS files changed; new connections use the new certificates."));
        Assert.That(string.Concat(said), Does.Not.Contain("PRIVATE"));

        async Task CallAsync()
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await camunda.Cluster.GetTopologyAsync();
        }
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "Links need a privilege there.")]
    public async Task Call_FolderSwappedAsKubernetesDoes_IsTakenUp()
    {
        using var folder = new TemporaryFolder();
        var clock = new WorkClock();
        string first = folder.Write("..1/ca.crt", _other.Pem);
        folder.Write("..2/ca.crt", _authority.Pem);

        // Versions of a secret are never written within the same tick of the file system's clock, as these two may be.
        File.SetLastWriteTimeUtc(first, DateTime.UnixEpoch);
        string data = Path.Combine(folder.FullName, "..data");
        Directory.CreateSymbolicLink(data, "..1");
        string path = Path.Combine(folder.FullName, "ca.crt");
        File.CreateSymbolicLink(path, "..data/ca.crt");
        await using var server = await StartAsync();
        await using var camunda = server.CreateClient(o => o.CertificateAuthorityPath = path, o => o.TimeProvider = clock);

        await FailAsync(camunda);
        Directory.Delete(data);
        Directory.CreateSymbolicLink(data, "..2");
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.That(async () => await camunda.Cluster.GetTopologyAsync(), Throws.Nothing);
    }

    [Test]
    public async Task Call_FilesRotatedWhileManyGoOut_LosesNone()
    {
        using var folder = new TemporaryFolder();
        var clock = new WorkClock();
        using var certificate = _authority.Issue("worker");
        await using var server = await StartAsync(_authority);
        string path = folder.Write("tls.pem", certificate.ExportCertificatePem() + "\n" + TestAuthority.KeyPemOf(certificate));
        await using var camunda = server.CreateClient(
            o => (o.CertificateAuthorityPem, o.ClientCertificatePath) = (_authority.Pem, path),
            o => o.TimeProvider = clock);

        var calls = new List<Task>();
        for (int i = 0; i < 5; i++)
        {
            calls.AddRange(Enumerable.Range(0, 20).Select(_ => camunda.Cluster.GetTopologyAsync()));
            File.AppendAllText(path, "\n");
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Task.WhenAll(calls);
        Assert.That(server.Requests, Has.Count.EqualTo(100));
    }

    [Test]
    public async Task Call_TokensBehindTheSameTls_AreFetchedWithIt()
    {
        using var certificate = _authority.Issue("worker");
        await using var server = await StartAsync(_authority);
        await using var camunda = server.CreateClient(
            o => (o.CertificateAuthorityPem, o.ClientCertificatePem, o.ClientKeyPem) = (
                _authority.Pem, certificate.ExportCertificatePem(), TestAuthority.KeyPemOf(certificate)),
            o => o.Authentication = CamundaAuthentication.OAuth(
                new() { TokenUrl = new Uri(server.Address, "/oauth/token"), ClientId = "demo", ClientSecret = "x" }));

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(server.Requests, Is.EqualTo(new[] { "/oauth/token CN=worker", "/v2/topology CN=worker" }));
    }

    [Test]
    public async Task Call_TokenEndpointNotTrusted_SaysSo()
    {
        await using var server = await StartAsync();
        await using var camunda = server.CreateClient(
            o => o.CertificateAuthorityPem = _other.Pem,
            o => o.Authentication = CamundaAuthentication.OAuth(
                new() { TokenUrl = new Uri(server.Address, "/oauth/token"), ClientId = "demo", ClientSecret = "x" }));

        Assert.That(
            async () => await camunda.Cluster.GetTopologyAsync(),
            Throws.TypeOf<CamundaTokenException>()
                .With.Message.Contains("oauth/token could not be reached: The server's certificate")
                .And.Message.Contains("is not trusted"));
    }

    private static ILoggerFactory Loggers(FakeLogCollector log) =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(log)));

    private static async Task<CamundaConnectionException> FailAsync(CamundaClient camunda)
    {
        try
        {
            await camunda.Cluster.GetTopologyAsync();
        }
        catch (CamundaConnectionException error)
        {
            return error;
        }

        throw new AssertionException("It did not fail.");
    }

    private async Task<TlsServer> StartAsync(TestAuthority? clients = null) =>
        await TlsServer.StartAsync(_authority.Issue("localhost"), clients?.Certificate);
}
