using System.Net;
using System.Reflection;
using Camunda.Rest.Tests.Http;
using Camunda.Rest.Tests.Tls;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Configuration;

internal sealed class CamundaTlsOptionsTests
{
    private const string Passphrase = "open sesame";

    private static readonly TestAuthority s_authority = new("Private root");
    private static readonly string s_certificate = s_authority.Pem;
    private static readonly string s_key = TestAuthority.KeyPemOf(s_authority.Certificate);
    private static readonly string s_encrypted = TestAuthority.KeyPemOf(s_authority.Certificate, Passphrase);

    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake(o => o.CertificateAuthorityPath = "/nowhere/ca.pem", "Tls.CertificateAuthorityPath ('/nowhere/ca.pem') cannot be read"),
        Mistake(o => o.CertificateAuthorityPem = "ca.pem", "Tls.CertificateAuthority contains no PEM certificate"),
        Mistake(o => o.CertificateAuthorityPem = "", "Tls.CertificateAuthority contains no PEM certificate"),
        Mistake(o => o.CertificateAuthorityPem = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "Tls.CertificateAuthority contains a malformed certificate"),
        Mistake(o => (o.CertificateAuthorityPem, o.CertificateAuthorityPath) = (s_certificate, "x"), "are both set"),
        Mistake(o => (o.ClientCertificatePem, o.ClientCertificatePath) = (s_certificate, "x"), "Tls has more than one of"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem, o.ClientKeyPath) = (s_certificate, s_key, "x"), "Tls.ClientKeyPem and Tls.ClientKeyPath are both set"),
        Mistake(o => o.ClientKeyPem = s_key, "Tls has a client key or a passphrase, but no certificate"),
        Mistake(o => o.ClientKeyPassphrase = Passphrase, "Tls has a client key or a passphrase, but no certificate"),
        Mistake(o => o.ClientCertificatePem = s_certificate, "a client certificate without its private key"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPath) = (s_certificate, "/nowhere/tls.key"), "Tls.ClientKeyPath ('/nowhere/tls.key') cannot be read"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem) = (s_key, s_key), "The client certificate in Tls contains no PEM certificate"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem) = (s_certificate, TestAuthority.KeyPemOf(s_authority.Issue("other"))), "does not match the client certificate"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem) = (s_certificate, TestAuthority.KeyPemOf(s_authority.Issue("other", isRsa: true))), "is not a valid ECDSA key"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem) = (s_certificate, s_encrypted), "is encrypted. Set its passphrase"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem, o.ClientKeyPassphrase) = (s_certificate, s_encrypted, "open barley"), "the passphrase is wrong"),
        Mistake(o => (o.ClientCertificatePem, o.ClientKeyPem, o.ClientKeyPassphrase) = (s_certificate, s_key, Passphrase), "but the client key is not encrypted"),
        Mistake(
            o => (o.ClientCertificatePem, o.ClientKeyPem) = (s_certificate, "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END EC PRIVATE KEY-----"),
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

        Assert.That(() => transport.CreateClient(o => o.Tls.CertificateAuthorityPem = s_certificate), Throws.ArgumentException.With.Message.Contains("Tls and Transport are both set"));
    }

    [Test]
    public void Create_WithoutTlsAnywhere_IsAContradiction() =>
        Assert.That(
            () => CamundaClient.Create(new CamundaClientOptions { BaseAddress = new Uri("http://camunda.example"), Tls = { CertificateAuthorityPem = s_certificate } }),
            Throws.ArgumentException.With.Message.Contains("BaseAddress uses http"));

    [Test]
    public void Secrets_OnceSet_ComeOutNowhere()
    {
        var options = new CamundaTlsOptions { ClientCertificatePem = s_certificate + s_key, ClientKeyPem = s_key, ClientKeyPassphrase = Passphrase, ClientCertificate = s_authority.Certificate };

        Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(options), Does.Not.Contain("PRIVATE").And.Not.Contain(Passphrase));
        var readable = typeof(CamundaTlsOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanRead).Select(property => property.Name);
        Assert.That(readable, Is.EquivalentTo(new[] { "CertificateAuthorityPem", "CertificateAuthorityPath", "ClientCertificatePath", "ClientKeyPath", "ClientCertificateThumbprint" }));
    }

    private static TestCaseData Mistake(Action<CamundaTlsOptions> change, string sentence) => new TestCaseData(change, sentence).SetArgDisplayNames(sentence);
}
