using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>The certificates that go into connections.</summary>
internal sealed class TlsMaterial : IDisposable
{
    private readonly X509Certificate2Collection _authorities;
    private readonly X509Certificate2Collection _intermediates;
    private readonly bool _ownsClient;

    private TlsMaterial(X509Certificate2Collection authorities, X509Certificate2? client, X509Certificate2Collection intermediates, bool ownsClient)
    {
        _authorities = authorities;
        _intermediates = intermediates;
        _ownsClient = ownsClient;
        Client = client;
    }

    /// <summary>What shows who the client is; null for none.</summary>
    public X509Certificate2? Client { get; }

    /// <exception cref="TlsMistakeException">Something cannot be used.</exception>
    public static TlsMaterial Load(CamundaTlsOptions options, TlsTexts texts)
    {
        if (options.Certificate is { HasPrivateKey: false })
            throw new TlsMistakeException($"Tls.ClientCertificate ({options.Certificate.Subject}) has no private key.");
        var authorities = texts.Authority is null ? [] : ReadAll(texts.Authority, "Tls.CertificateAuthority");
        var chain = texts.Certificate is null ? [] : ReadAll(texts.Certificate, "The client certificate in Tls");
        var client = texts.Certificate is not null ? ClientCertificates.FromPem(texts.Certificate, texts.Key, options.Passphrase)
            : options.ClientCertificateThumbprint is not null ? ClientCertificates.FromStore(options.ClientCertificateThumbprint)
            : options.Certificate;
        return new TlsMaterial(authorities, client, [.. chain.Skip(1)], ownsClient: client != options.Certificate);
    }

    public SslClientAuthenticationOptions CreateOptions() => new()
    {
#pragma warning disable CA5398 // What is older must not be agreed on, whatever the machine allows.
        EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
#pragma warning restore CA5398
        RemoteCertificateValidationCallback = new ServerCertificates(_authorities).Check,

        // Offline: what is between the certificate and its authority is given or known, and not downloaded.
        ClientCertificateContext = Client is null ? null : SslStreamCertificateContext.Create(Client, _intermediates, offline: true),
    };

    public void Dispose()
    {
        foreach (var certificate in _authorities.Concat(_intermediates))
            certificate.Dispose();
        if (_ownsClient)
            Client?.Dispose();
    }

    private static X509Certificate2Collection ReadAll(string pem, string what)
    {
        var found = new X509Certificate2Collection();
        try
        {
            found.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            throw new TlsMistakeException($"{what} has a certificate that cannot be read.");
        }

        return found.Count > 0 ? found : throw new TlsMistakeException($"{what} has no certificate in PEM form.");
    }
}
