using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>
/// How connections to the cluster and to the identity provider are secured: TLS 1.2 or later, with servers that prove their name by a certificate that is trusted. No option turns
/// that off. Files are in PEM form; one that changes is taken up within a second or so, and a change that makes no sense is logged and not taken up.
/// </summary>
public sealed class CamundaTlsOptions
{
    /// <summary>
    /// Certificates of authorities that are trusted beside those that the machine trusts, in PEM form, one after the other. This or
    /// <see cref="CertificateAuthorityPath"/>. Default: null.
    /// </summary>
    public string? CertificateAuthorityPem { get; set; }

    /// <summary>The file with what <see cref="CertificateAuthorityPem"/> describes. Default: null.</summary>
    public string? CertificateAuthorityPath { get; set; }

    /// <summary>
    /// The certificate that shows who the client is (mutual TLS), in PEM form, followed by those between it and its authority if there are any, and by its key if
    /// <see cref="ClientKeyPem"/> and <see cref="ClientKeyPath"/> are not set. It can be set only. Default: none.
    /// </summary>
    public string? ClientCertificatePem
    {
        set => CertificatePem = value;
    }

    /// <summary>The file with what <see cref="ClientCertificatePem"/> describes. Default: null.</summary>
    public string? ClientCertificatePath { get; set; }

    /// <summary>The private key of the client certificate, RSA or ECDSA, in PEM form. It can be set only. Default: none.</summary>
    public string? ClientKeyPem
    {
        set => KeyPem = value;
    }

    /// <summary>The file with what <see cref="ClientKeyPem"/> describes. Default: null.</summary>
    public string? ClientKeyPath { get; set; }

    /// <summary>The passphrase of a key that is encrypted (PKCS#8). It can be set only. Default: none.</summary>
    public string? ClientKeyPassphrase
    {
        set => Passphrase = value;
    }

    /// <summary>The client certificate as an object with its private key, in place of PEM. The caller keeps owning it. It can be set only. Default: none.</summary>
    public X509Certificate2? ClientCertificate
    {
        set => Certificate = value;
    }

    /// <summary>
    /// The thumbprint (SHA-1, hexadecimal) of a client certificate in the store <c>My</c> of the current user or else of the machine, in place of PEM. Default: null.
    /// </summary>
    public string? ClientCertificateThumbprint { get; set; }

    internal string? CertificatePem { get; private set; }

    internal string? KeyPem { get; private set; }

    internal string? Passphrase { get; private set; }

    internal X509Certificate2? Certificate { get; private set; }

    /// <summary>Whether anything is set.</summary>
    internal bool IsSet => (CertificateAuthorityPem ?? CertificateAuthorityPath ?? CertificatePem ?? ClientCertificatePath ?? KeyPem ?? ClientKeyPath ?? Passphrase
        ?? ClientCertificateThumbprint) is not null || Certificate is not null;

    /// <summary>Whether a file may bring something new.</summary>
    internal bool HasFiles => (CertificateAuthorityPath ?? ClientCertificatePath ?? ClientKeyPath) is not null;

    /// <summary>Whether the client shows a certificate of its own, in whatever way it is given.</summary>
    internal bool HasClientCertificate => (CertificatePem ?? ClientCertificatePath ?? ClientCertificateThumbprint) is not null || Certificate is not null;

    internal CamundaTlsOptions Clone() => (CamundaTlsOptions)MemberwiseClone();

    /// <summary>A sentence for each thing that cannot be used. It reads the files.</summary>
    internal IEnumerable<string> FindMistakes()
    {
        if (!IsSet)
            return [];
        string[] contradictions = [.. FindContradictions()];
        if (contradictions.Length > 0)
            return contradictions;
        try
        {
            using var material = TlsMaterial.Load(this, TlsTexts.Read(this));
            return [];
        }
        catch (TlsMistakeException mistake)
        {
            return [mistake.Message];
        }
    }

    private IEnumerable<string> FindContradictions()
    {
        if (CertificateAuthorityPem is not null && CertificateAuthorityPath is not null)
            yield return "Tls.CertificateAuthorityPem and Tls.CertificateAuthorityPath are both set. Set one of them.";
        if (new object?[] { CertificatePem, ClientCertificatePath, Certificate, ClientCertificateThumbprint }.Count(given => given is not null) > 1)
            yield return "Tls has more than one of ClientCertificatePem, ClientCertificatePath, ClientCertificate and ClientCertificateThumbprint. Set one of them.";
        if (KeyPem is not null && ClientKeyPath is not null)
            yield return "Tls.ClientKeyPem and Tls.ClientKeyPath are both set. Set one of them.";
        if ((KeyPem ?? ClientKeyPath ?? Passphrase) is not null && (CertificatePem ?? ClientCertificatePath) is null)
            yield return "Tls has a key or a passphrase, which go with Tls.ClientCertificatePem or Tls.ClientCertificatePath, and none of these.";
    }
}
