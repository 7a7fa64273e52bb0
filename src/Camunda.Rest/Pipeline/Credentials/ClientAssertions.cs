using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Camunda.Rest;

/// <summary>Signs assertions of a client's identity, which replace a secret (RFC 7523).</summary>
internal static class ClientAssertions
{
    /// <summary>Long enough for small clock differences, short enough to be useless when leaked.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(2);

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public static string Create(X509Certificate2 certificate, string clientId, string audience, DateTimeOffset now)
    {
        using var ecdsa = certificate.GetECDsaPrivateKey();
        SecurityKey key = ecdsa is null ? new X509SecurityKey(certificate) : new ECDsaSecurityKey(ecdsa) { KeyId = certificate.Thumbprint };

        // The key object is used for this signature only.
        key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        return Handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = audience,
            Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = Guid.NewGuid().ToString("N") },
            IssuedAt = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256)) },
            SigningCredentials = new SigningCredentials(key, AlgorithmOf(ecdsa)),
        });
    }

    private static string AlgorithmOf(ECDsa? ecdsa) => ecdsa?.KeySize switch
    {
        null => SecurityAlgorithms.RsaSha256,
        384 => SecurityAlgorithms.EcdsaSha384,
        521 => SecurityAlgorithms.EcdsaSha512,
        _ => SecurityAlgorithms.EcdsaSha256,
    };
}
