using System.Buffers;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;

namespace Camunda.Rest;

/// <summary>
/// Signs assertions of a client's identity, which replace a secret (RFC 7523): JSON Web Tokens in their compact form (RFC 7515). The client
/// only creates such tokens and never validates one, and .NET signs; a library of its own would determine the versions of those that a host
/// uses for its incoming tokens.
/// </summary>
internal static class ClientAssertions
{
    /// <summary>Long enough for small clock differences, short enough to be useless when leaked.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    public static string Create(X509Certificate2 certificate, string clientId, string audience, DateTimeOffset now)
    {
        using var ecdsa = certificate.GetECDsaPrivateKey();
        using var rsa = ecdsa is null ? certificate.GetRSAPrivateKey() : null;
        string header = Encode(json =>
        {
            json.WriteString("alg", AlgorithmOf(ecdsa));
            json.WriteString("kid", certificate.Thumbprint);
            json.WriteString("typ", "JWT");

            // Entra ID requires it of RSA certificates.
            if (rsa is not null) json.WriteString("x5t", Encode(certificate.GetCertHash()));
            json.WriteString("x5t#S256", Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)));
        });
        string claims = Encode(json =>
        {
            json.WriteString("iss", clientId);
            json.WriteString("sub", clientId);
            json.WriteString("aud", audience);
            json.WriteString("jti", Guid.NewGuid().ToString("N"));
            json.WriteNumber("iat", now.ToUnixTimeSeconds());
            json.WriteNumber("exp", (now + Lifetime).ToUnixTimeSeconds());
        });

        byte[] signed = Encoding.ASCII.GetBytes($"{header}.{claims}");

        // ECDsa returns the two numbers side by side, which is the form that RFC 7518 requires.
        byte[] signature = ecdsa is not null
            ? ecdsa.SignData(signed, HashOf(ecdsa))
            : rsa?.SignData(signed, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                ?? throw new CryptographicException("The client certificate has no private key of RSA or ECDSA.");
        return $"{header}.{claims}.{Encode(signature)}";
    }

    private static string AlgorithmOf(ECDsa? ecdsa) => ecdsa?.KeySize switch
    {
        null => "RS256",
        384 => "ES384",
        521 => "ES512",
        _ => "ES256",
    };

    private static HashAlgorithmName HashOf(ECDsa ecdsa) => ecdsa.KeySize switch
    {
        384 => HashAlgorithmName.SHA384,
        521 => HashAlgorithmName.SHA512,
        _ => HashAlgorithmName.SHA256,
    };

    private static string Encode(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encode(bytes.WrittenSpan);
    }

    private static string Encode(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
