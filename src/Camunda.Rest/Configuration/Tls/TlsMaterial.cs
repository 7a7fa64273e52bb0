using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>The certificates that connections use.</summary>
internal sealed class TlsMaterial : IDisposable
{
    private readonly bool _ownsClient;

    private TlsMaterial(
        X509Certificate2Collection authorities, X509Certificate2? client, X509Certificate2Collection intermediates, bool ownsClient)
    {
        Authorities = authorities;
        Intermediates = intermediates;
        _ownsClient = ownsClient;
        Client = client;
    }

    /// <summary>The authorities that are trusted in addition to the machine's.</summary>
    public X509Certificate2Collection Authorities { get; }

    /// <summary>The intermediate certificates between the client's certificate and its authority.</summary>
    public X509Certificate2Collection Intermediates { get; }

    /// <summary>The client's certificate; null for none.</summary>
    public X509Certificate2? Client { get; }

    /// <exception cref="TlsMistakeException">A certificate or key is invalid.</exception>
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

    public void Dispose()
    {
        foreach (var certificate in Authorities.Concat(Intermediates))
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
            throw new TlsMistakeException($"{what} contains a malformed certificate.");
        }

        return found.Count > 0 ? found : throw new TlsMistakeException($"{what} contains no PEM certificate.");
    }
}
