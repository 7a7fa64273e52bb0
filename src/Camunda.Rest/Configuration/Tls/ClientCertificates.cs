using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>Loads the client certificate with its private key.</summary>
internal static class ClientCertificates
{
    private const string RsaOid = "1.2.840.113549.1.1.1";
    private const string EcOid = "1.2.840.10045.2.1";

    /// <summary>Combines the first certificate of a PEM text with its key.</summary>
    /// <param name="certificates">The certificate, optionally with its key.</param>
    /// <param name="key">The key; null when it is part of <paramref name="certificates"/>.</param>
    /// <param name="passphrase">The passphrase of the key; null when the key is not encrypted.</param>
    /// <exception cref="TlsMistakeException">The certificate or its key is invalid.</exception>
    public static X509Certificate2 FromPem(string certificates, string? key, string? passphrase)
    {
        using var bare = Leaf(certificates);
        string pem = key ?? certificates;
        if (!pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            throw new TlsMistakeException("Tls has a client certificate without its private key. "
                + "Set the key as PEM in Tls.ClientKeyPath or Tls.ClientKeyPem.");
        }

        if (pem.Contains("Proc-Type: 4,ENCRYPTED", StringComparison.Ordinal))
            throw new TlsMistakeException("The client key in Tls is encrypted in a legacy format. Convert it with 'openssl pkcs8 -topk8'.");
        bool isEncrypted = pem.Contains("ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal);
        if (isEncrypted != passphrase is not null)
        {
            throw new TlsMistakeException(isEncrypted
                ? "The client key in Tls is encrypted. Set its passphrase in Tls.ClientKeyPassphrase."
                : "Tls.ClientKeyPassphrase is set, but the client key is not encrypted. Remove the passphrase.");
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
                throw new TlsMistakeException("The client certificate in Tls must have an RSA or ECDSA key.");
        }
    }

    /// <summary>Finds a certificate in the store of the user or of the machine.</summary>
    /// <exception cref="TlsMistakeException">The certificate with a private key does not exist.</exception>
    public static X509Certificate2 FromStore(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            try
            {
                using var store = new X509Store(StoreName.My, location);
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
                if (store.Certificates.Find(
                    X509FindType.FindByThumbprint, thumbprint.Replace(" ", "", StringComparison.Ordinal), validOnly: false)
                    .FirstOrDefault(found => found.HasPrivateKey) is { } certificate)
                {
                    return certificate;
                }
            }
            catch (CryptographicException)
            {
                // This store does not exist.
            }
        }

        throw new TlsMistakeException($"Tls.ClientCertificateThumbprint ({thumbprint}) was not found with a private key in the store 'My' "
            + "of the user or of the machine.");
    }

    private static X509Certificate2 Leaf(string certificates)
    {
        try
        {
            return X509Certificate2.CreateFromPem(certificates);
        }
        catch (CryptographicException)
        {
            throw new TlsMistakeException("The client certificate in Tls is not a valid PEM certificate.");
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
            // The message of the runtime is omitted: it adds nothing, and the malformed text may be the key.
            throw new TlsMistakeException(passphrase is null
                ? $"The client key in Tls is not a valid {kind} key, which its certificate requires."
                : $"The client key in Tls is not a valid {kind} key, which its certificate requires, or the passphrase is wrong.");
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
            throw new TlsMistakeException("The client key in Tls does not match the client certificate.");
        }
    }

    /// <summary>Persists the key, because TLS on Windows does not accept a key that exists in memory only.</summary>
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
