using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>
/// How connections to the cluster and to the identity provider are secured: TLS 1.2 or later, with a server certificate that is trusted and
/// matches the host name. This validation cannot be turned off. Files are in PEM format; a changed file is reloaded within a few seconds,
/// and an invalid change is logged and ignored.
/// </summary>
public sealed class CamundaTlsOptions
{
    /// <summary>
    /// Certificates of authorities that are trusted in addition to the machine's, as concatenated PEM. Set either this or
    /// <see cref="CertificateAuthorityPath"/>. Default: null.
    /// </summary>
    public string? CertificateAuthorityPem { get; set; }

    /// <summary>The file with the contents of <see cref="CertificateAuthorityPem"/>. Default: null.</summary>
    public string? CertificateAuthorityPath { get; set; }

    /// <summary>
    /// The client certificate for mutual TLS, as PEM, followed by its intermediate certificates if there are any, and by its key if
    /// <see cref="ClientKeyPem"/> and <see cref="ClientKeyPath"/> are not set. Write-only. Default: none.
    /// </summary>
    public string? ClientCertificatePem
    {
        set => CertificatePem = value;
    }

    /// <summary>The file with the contents of <see cref="ClientCertificatePem"/>. Default: null.</summary>
    public string? ClientCertificatePath { get; set; }

    /// <summary>The private key of the client certificate, RSA or ECDSA, as PEM. Write-only. Default: none.</summary>
    public string? ClientKeyPem
    {
        set => KeyPem = value;
    }

    /// <summary>The file with the contents of <see cref="ClientKeyPem"/>. Default: null.</summary>
    public string? ClientKeyPath { get; set; }

    /// <summary>The passphrase of an encrypted key (PKCS#8). Write-only. Default: none.</summary>
    public string? ClientKeyPassphrase
    {
        set => Passphrase = value;
    }

    /// <summary>
    /// The client certificate as an object with its private key, instead of PEM. The caller owns it. Write-only. Default: none.
    /// </summary>
    public X509Certificate2? ClientCertificate
    {
        set => Certificate = value;
    }

    /// <summary>
    /// The thumbprint (SHA-1, hexadecimal) of a client certificate in the store <c>My</c> of the current user or of the machine, instead of
    /// PEM. Default: null.
    /// </summary>
    public string? ClientCertificateThumbprint { get; set; }

    internal string? CertificatePem { get; private set; }

    internal string? KeyPem { get; private set; }

    internal string? Passphrase { get; private set; }

    internal X509Certificate2? Certificate { get; private set; }

    /// <summary>Whether any option is set.</summary>
    internal bool IsSet => (CertificateAuthorityPem ?? CertificateAuthorityPath ?? CertificatePem ?? ClientCertificatePath ?? KeyPem
        ?? ClientKeyPath ?? Passphrase
        ?? ClientCertificateThumbprint) is not null || Certificate is not null;

    /// <summary>Whether any option is a file, which may change.</summary>
    internal bool HasFiles => (CertificateAuthorityPath ?? ClientCertificatePath ?? ClientKeyPath) is not null;

    /// <summary>Whether the client has a certificate, from whatever source.</summary>
    internal bool HasClientCertificate =>
        (CertificatePem ?? ClientCertificatePath ?? ClientCertificateThumbprint) is not null || Certificate is not null;

    internal CamundaTlsOptions Clone() => (CamundaTlsOptions)MemberwiseClone();

    /// <summary>Returns the validation errors. Reads the files.</summary>
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
            yield return "Tls.CertificateAuthorityPem and Tls.CertificateAuthorityPath are both set. Set only one of them.";
        if (new object?[] { CertificatePem, ClientCertificatePath, Certificate, ClientCertificateThumbprint }
            .Count(given => given is not null) > 1)
        {
            yield return "Tls has more than one of ClientCertificatePem, ClientCertificatePath, ClientCertificate and "
                + "ClientCertificateThumbprint. Set only one of them.";
        }

        if (KeyPem is not null && ClientKeyPath is not null)
            yield return "Tls.ClientKeyPem and Tls.ClientKeyPath are both set. Set only one of them.";
        if ((KeyPem ?? ClientKeyPath ?? Passphrase) is not null && (CertificatePem ?? ClientCertificatePath) is null)
        {
            yield return "Tls has a client key or a passphrase, but no certificate. "
                + "Set Tls.ClientCertificatePem or Tls.ClientCertificatePath.";
        }
    }
}
