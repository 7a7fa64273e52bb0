using System.Net;
using System.Reflection;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Tls;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class CamundaTlsOptionsTests
{
    private const string Passphrase = "open sesame";

    private static readonly TestAuthority Authority = new("Private root");
    private static readonly string Certificate = Authority.Pem;
    private static readonly string Key = TestAuthority.KeyPemOf(Authority.Certificate);
    private static readonly string Encrypted = TestAuthority.KeyPemOf(Authority.Certificate, Passphrase);

    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake(o => o.CertificateAuthorityPath = "/nowhere/ca.pem", "Tls.CertificateAuthorityPath ('/nowhere/ca.pem') cannot be read"),
        Mistake(o => o.CertificateAuthorityPem = "ca.pem", "Tls.CertificateAuthority contains no PEM certificate"),
        Mistake(o => o.CertificateAuthorityPem = "", "Tls.CertificateAuthority contains no PEM certificate"),
        Mistake(
            o => o.CertificateAuthorityPem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----",
            "Tls.CertificateAuthority contains a malformed certificate"),
        Mistake(o => (o.CertificateAuthorityPem, o.CertificateAuthorityPath) = (Certificate, "x"), "are both set"),
        Mistake(o => (o.ClientCertificatePem, o.ClientCertificatePath) = (Certificate, "x"), "Tls has more than one of"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPem, o.ClientKeyPath) = (Certificate, Key, "x"),
            "Tls.ClientKeyPem and Tls.ClientKeyPath are both set"),
        Mistake(o => o.ClientKeyPem = Key, "Tls has a client key or a passphrase, but no certificate"),
        Mistake(o => o.ClientKeyPassphrase = Passphrase, "Tls has a client key or a passphrase, but no certificate"),
        Mistake(o => o.ClientCertificatePem = Certificate, "a client certificate without its private key"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPath) = (Certificate, "/nowhere/tls.key"),
            "Tls.ClientKeyPath ('/nowhere/tls.key') cannot be read"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem) = (Key, Key), "The client certificate in Tls contains no PEM certificate"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPem) = (Certificate, TestAuthority.KeyPemOf(Authority.Issue("other"))),
            "does not match the client certificate"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPem) = (Certificate, TestAuthority.KeyPemOf(Authority.Issue("other", isRsa: true))),
            "is not a valid ECDSA key"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem) = (Certificate, Encrypted), "is encrypted. Set its passphrase"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPem, o.ClientKeyPassphrase) = (Certificate, Encrypted, "open barley"),
            "the passphrase is wrong"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPem, o.ClientKeyPassphrase) = (Certificate, Key, Passphrase),
            "but the client key is not encrypted"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPem) = (
                Certificate, "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END EC PRIVATE KEY-----"),
            "is encrypted in a legacy format"),
        Mistake(o => o.ClientCertificateThumbprint = "00", "Tls.ClientCertificateThumbprint (00) was not found"),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void Create_OptionThatCannotBeUsed_IsRefusedWithASentence(Action<CamundaTlsOptions> change, string sentence)
    {
        var options = new CamundaClientOptions { BaseAddress = new Uri("https://camunda.example") };
        change(options.Tls);

        var error = Assert.Throws<ArgumentException>(() => CamundaClient.Create(options));

        Assert.That(error!.Message, Does.Contain(sentence).And.Not.Contain("open ").And.Not.Contain("-----BEGIN"));
        Assert.That(error.InnerException, Is.Null);
    }

    [Test]
    public void Create_WithTransport_IsAContradiction()
    {
        using var transport = new StubTransport(HttpStatusCode.OK);

        Assert.That(
            () => transport.CreateClient(o => o.Tls.CertificateAuthorityPem = Certificate),
            Throws.ArgumentException.With.Message.Contains("Tls and Transport are both set"));
    }

    [Test]
    public void Create_WithoutTlsAnywhere_IsAContradiction() =>
        Assert.That(
            () => CamundaClient.Create(new CamundaClientOptions
            {
                BaseAddress = new Uri("http://camunda.example"),
                Tls = { CertificateAuthorityPem = Certificate },
            }),
            Throws.ArgumentException.With.Message.Contains("BaseAddress uses http"));

    [Test]
    public void Secrets_OnceSet_ComeOutNowhere()
    {
        var options = new CamundaTlsOptions
        {
            ClientCertificatePem = Certificate + Key,
            ClientKeyPem = Key,
            ClientKeyPassphrase = Passphrase,
            ClientCertificate = Authority.Certificate,
        };

        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(options), Does.Not.Contain("PRIVATE").And.Not.Contain(Passphrase));
        var readable = typeof(CamundaTlsOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead)
            .Select(property => property.Name);
        Assert.That(readable, Is.EquivalentTo(new[]
        {
            "CertificateAuthorityPem",
            "CertificateAuthorityPath",
            "ClientCertificatePath",
            "ClientKeyPath",
            "ClientCertificateThumbprint",
        }));
    }

    private static TestCaseData Mistake(Action<CamundaTlsOptions> change, string sentence) =>
        new TestCaseData(change, sentence).SetArgDisplayNames(sentence);
}
