using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Camunda.Rest.Tests.Shared.Secrets;

namespace Camunda.Rest.Tests.Shared.Tls;

/// <summary>Issues certificates. Those below it go with the certificates that they issued.</summary>
internal sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2090, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly TestAuthority? _above;
    private int _serial;

    public TestAuthority(string name, TestAuthority? above = null)
    {
        _above = above;
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (above is null)
        {
            Certificate = request.CreateSelfSigned(Begin, End);
        }
        else
        {
            using var bare = request.Create(above.Certificate, Begin, End, above.NextSerial());
            Certificate = bare.CopyWithPrivateKey(key);
        }
    }

    public X509Certificate2 Certificate { get; }

    public string Pem => Certificate.ExportCertificatePem();

    /// <summary>A certificate for both sides of a connection.</summary>
    public X509Certificate2 Issue(string name, bool isExpired = false, bool isRsa = false)
    {
        using AsymmetricAlgorithm key = isRsa ? RSA.Create(2048) : ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = key is RSA rsa
            ? new CertificateRequest($"CN={name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            : new CertificateRequest($"CN={name}", (ECDsa)key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new("1.3.6.1.5.5.7.3.1"), new("1.3.6.1.5.5.7.3.2")], false));
        var generator = X509SignatureGenerator.CreateForECDsa(Certificate.GetECDsaPrivateKey()!);
        using var bare = request.Create(Certificate.SubjectName, generator, Begin, isExpired ? Begin.AddDays(1) : End, NextSerial());
        return key is RSA own ? bare.CopyWithPrivateKey(own) : bare.CopyWithPrivateKey((ECDsa)key);
    }

    /// <summary>A certificate, followed by those between it and the topmost authority.</summary>
    public string ChainPemOf(X509Certificate2 certificate)
    {
        string pem = certificate.ExportCertificatePem() + "\n";
        for (var authority = this; authority._above is not null; authority = authority._above)
            pem += authority.Pem + "\n";
        return pem;
    }

    public static string KeyPemOf(X509Certificate2 certificate, string? passphrase = null)
    {
        using var key = (AsymmetricAlgorithm?)certificate.GetRSAPrivateKey() ?? certificate.GetECDsaPrivateKey();
        return SecretWatch.KeepKey(passphrase is null
            ? key!.ExportPkcs8PrivateKeyPem()
            : key!.ExportEncryptedPkcs8PrivateKeyPem(
                SecretWatch.Keep("key passphrase", passphrase),
                new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
    }

    public void Dispose() => Certificate.Dispose();

    private byte[] NextSerial() => BitConverter.GetBytes(IPAddress.HostToNetworkOrder(0x01000000 + Interlocked.Increment(ref _serial)));
}
