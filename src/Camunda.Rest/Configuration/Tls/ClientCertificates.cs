using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>Finds the certificate that a client shows, with its private key.</summary>
internal static class ClientCertificates
{
    private const string RsaOid = "1.2.840.113549.1.1.1";
    private const string EcOid = "1.2.840.10045.2.1";

    /// <summary>Puts the first certificate of a PEM text together with its key.</summary>
    /// <param name="certificates">The certificate, and maybe its key.</param>
    /// <param name="key">The key; null when it is with the certificate.</param>
    /// <param name="passphrase">The passphrase of the key; null when it has none.</param>
    /// <exception cref="TlsMistakeException">They cannot be used.</exception>
    public static X509Certificate2 FromPem(string certificates, string? key, string? passphrase)
    {
        using var bare = Leaf(certificates);
        string pem = key ?? certificates;
        if (!pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
            throw new TlsMistakeException("Tls has a client certificate without its private key. Give the key in PEM form in Tls.ClientKeyPath or Tls.ClientKeyPem.");
        if (pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
            throw new TlsMistakeException("The client key in Tls is encrypted in an old form. Convert it with 'openssl pkcs8 -topk8'.");
        bool isEncrypted = pem.Contains("ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal);
        if (isEncrypted != passphrase is not null)
        {
            throw new TlsMistakeException(isEncrypted
                ? "The client key in Tls is encrypted. Give its passphrase in Tls.ClientKeyPassphrase."
                : "Tls.ClientKeyPassphrase is set, but the client key is not encrypted.");
        }

        switch (bare.PublicKey.Oid.Value)
        {
            case RsaOid:
                using (var rsa = RSA.Create())
                {
                    Import(rsa, pem, passphrase, "RSA");
                    return MakeLasting(Join(rsa, bare.CopyWithPrivateKey));
                }

            case EcOid:
                using (var ecdsa = ECDsa.Create())
                {
                    Import(ecdsa, pem, passphrase, "ECDSA");
                    return MakeLasting(Join(ecdsa, bare.CopyWithPrivateKey));
                }

            default:
                throw new TlsMistakeException("The client certificate in Tls has a key that is neither RSA nor ECDSA.");
        }
    }

    /// <summary>Finds a certificate in the stores of the user and of the machine.</summary>
    /// <exception cref="TlsMistakeException">There is none with a private key.</exception>
    public static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            try
            {
                using var store = new X509Store(StoreName.My, location);
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
                if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint.Replace(" ", "", StringComparison.Ordinal), validOnly: false)
                    .FirstOrDefault(found => found.HasPrivateKey) is { } certificate)
                {
                    return certificate;
                }
            }
            catch (CryptographicException)
            {
                // This store is not there.
            }
        }

        throw new TlsMistakeException($"Tls.ClientCertificateThumbprint ({thumbprint}) names no certificate with a private key in the store 'My' of the user or of the machine.");
    }

    private static X509Certificate2 Leaf(string certificates)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificates);
        }
        catch (CryptographicException)
        {
            throw new TlsMistakeException("The client certificate in Tls is no certificate in PEM form.");
        }
    }

    private static void Import(AsymmetricAlgorithm key, string pem, string? passphrase, string kind)
    {
        try
        {
            if (passphrase is null)
                key.ImportFromPem(pem);
            else
                key.ImportFromEncryptedPem(pem, passphrase);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException)
        {
            // What the runtime says is left out: it adds nothing, and a text that it could not read may be the key.
            throw new TlsMistakeException(passphrase is null
                ? $"The client key in Tls cannot be read as the {kind} key that its certificate has."
                : $"The client key in Tls cannot be read as the {kind} key that its certificate has. The passphrase may be wrong.");
        }
    }

    private static X509Certificate2 Join<TKey>(TKey key, Func<TKey, X509Certificate2> join)
    {
        try
        {
            return join(key);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or InvalidOperationException)
        {
            throw new TlsMistakeException("The client key in Tls is not the key of the client certificate.");
        }
    }

    /// <summary>Windows' TLS does not take a key that is in memory only.</summary>
    private static X509Certificate2 MakeLasting(X509Certificate2 certificate)
    {
        if (!OperatingSystem.IsWindows())
            return certificate;
        using (certificate)
        {
#if NET9_0_OR_GREATER
            return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
#else
            return new X509Certificate2(certificate.Export(X509ContentType.Pkcs12));
#endif
        }
    }
}
