using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>A PKCS#12 keystore with the certificate that signs client assertions.</summary>
internal sealed class AssertionKeystore
{
    public string? Path { get; set; }

    public string? Password { get; set; }

    public string? KeyAlias { get; set; }

    public string? KeyPassword { get; set; }

    /// <summary>Loads the certificate with its private key.</summary>
    /// <exception cref="TlsMistakeException">The keystore cannot be read, or has no such key.</exception>
    public X509Certificate2 Load()
    {
        if (KeyPassword is not null && KeyPassword != Password)
        {
            throw new TlsMistakeException($"The keystore '{Path}' has a key with a password of its own, which is not supported. "
                + "Protect the key with the password of the keystore.");
        }

        X509Certificate2[] keys = [.. Read().Where(certificate => certificate.HasPrivateKey)];
        if (keys.Length == 0)
            throw new TlsMistakeException($"The keystore '{Path}' contains no private key, which is required for signing.");
        if (KeyAlias is null || keys.Length == 1)
            return keys[0];

        // Only some systems keep the alias of an entry.
        return keys.FirstOrDefault(certificate => certificate.FriendlyName.Equals(KeyAlias, StringComparison.OrdinalIgnoreCase))
            ?? throw new TlsMistakeException($"The keystore '{Path}' contains {keys.Length} keys, of which none is known as '{KeyAlias}'. "
                + "Use a keystore with that key alone.");
    }

    /// <summary>Returns the path only.</summary>
    public override string ToString() => Path ?? "";

    private X509Certificate2Collection Read()
    {
        try
        {
#if NET9_0_OR_GREATER
            return X509CertificateLoader.LoadPkcs12CollectionFromFile(Path!, Password);
#else
            var found = new X509Certificate2Collection();
            found.Import(Path!, Password);
            return found;
#endif
        }
        catch (CryptographicException)
        {
            throw new TlsMistakeException(
                $"The keystore '{Path}' cannot be read: it is missing, it is not in the PKCS#12 format, or its password is wrong.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new TlsMistakeException($"The keystore '{Path}' cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }
}
