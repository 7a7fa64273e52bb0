using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>
/// Validates the certificate of a server. Authorities that the machine trusts are trusted; additional ones apply to the chain only: the
/// host name has to match in any case.
/// </summary>
internal sealed class ServerCertificates(X509Certificate2Collection authorities)
{
    private static readonly Oid ServerAuthentication = new("1.3.6.1.5.5.7.3.1");

    /// <exception cref="AuthenticationException">
    /// The certificate is invalid; the message contains the reason, which returning false would not.
    /// </exception>
    public bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
            return true;
        if (certificate is not X509Certificate2 shown || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
            throw new AuthenticationException("The server sent no certificate.");
        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            throw new AuthenticationException($"The server's certificate is for another host name ({NamesOf(shown)}).");
        if (authorities.Count == 0)
            throw NotTrusted(shown, chain);

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(authorities);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(ServerAuthentication);
        if (chain is not null)
        {
            own.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
            foreach (var element in chain.ChainElements)
                own.ChainPolicy.ExtraStore.Add(element.Certificate);
        }

        return own.Build(shown) ? true : throw NotTrusted(shown, own);
    }

    private static AuthenticationException NotTrusted(X509Certificate2 shown, X509Chain? chain) => new(
        $"The server's certificate ({shown.Subject}, issued by {shown.Issuer}) is not trusted: "
        + $"{string.Join(", ", chain?.ChainStatus.Select(status => status.Status) ?? [])}. "
        + "Set an additional authority in Tls.CertificateAuthorityPath.");

    private static string NamesOf(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault();
        return names is null
            ? certificate.Subject
            : string.Join(", ", names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => address.ToString())));
    }
}
