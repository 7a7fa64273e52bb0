namespace Camunda.Rest;

/// <summary>The contents of the TLS options and their files at one moment. Two of them are equal if nothing changed.</summary>
internal sealed record TlsTexts(string? Authority, string? Certificate, string? Key)
{
    public static TlsTexts Read(CamundaTlsOptions options) => new(
        Read("Tls.CertificateAuthorityPath", options.CertificateAuthorityPath) ?? options.CertificateAuthorityPem,
        Read("Tls.ClientCertificatePath", options.ClientCertificatePath) ?? options.CertificatePem,
        Read("Tls.ClientKeyPath", options.ClientKeyPath) ?? options.KeyPem);

    /// <summary>Returns the name of the type only, because the contents include a key.</summary>
    public override string ToString() => nameof(TlsTexts);

    private static string? Read(string option, string? path)
    {
        if (path is null)
            return null;
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new TlsMistakeException($"{option} ('{path}') cannot be read: {error.Message.TrimEnd('.')}.");
        }
    }
}
