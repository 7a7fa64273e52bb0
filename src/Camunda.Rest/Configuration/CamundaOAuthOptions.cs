using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>
/// How a client gets its access tokens: with the client credentials grant of OAuth 2 (RFC 6749, 4.4). Read once, by
/// <see cref="CamundaAuthentication.OAuth"/>; later changes have no effect. Secrets go in and never come out.
/// </summary>
public sealed class CamundaOAuthOptions
{
    /// <summary>The token endpoint of Camunda's SaaS: <c>https://login.cloud.camunda.io/oauth/token</c>.</summary>
    public static readonly Uri SaasTokenUrl = new("https://login.cloud.camunda.io/oauth/token");

    /// <summary>The token endpoint. Absolute, https, without user name and fragment. This or <see cref="Issuer"/>. Default: null.</summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>
    /// The identity provider by its issuer name, such as <c>https://login.example/realms/camunda</c>: its token endpoint is read from
    /// <c>/.well-known/openid-configuration</c> below it, which has to state the same issuer. This or <see cref="TokenUrl"/>. Default: null.
    /// </summary>
    public Uri? Issuer { get; set; }

    /// <summary>The client's id. Required.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The client's secret. This or <see cref="ClientCertificate"/>. It can be set only. Default: none.</summary>
    public string? ClientSecret
    {
        set => Secret = value;
    }

    /// <summary>
    /// A certificate with its private key (RSA or ECDSA), with which the client signs who it is (<c>private_key_jwt</c>, RFC 7523) in place of sending
    /// a secret. What it signs is meant for the issuer if <see cref="Issuer"/> is set, else for <see cref="TokenUrl"/>. The caller keeps owning it. It can be set only. Default: none.
    /// </summary>
    public X509Certificate2? ClientCertificate
    {
        set => Certificate = value;
    }

    /// <summary>Where <see cref="ClientSecret"/> is put. Default: <see cref="CamundaClientCredentialStyle.Body"/>.</summary>
    public CamundaClientCredentialStyle ClientCredentialStyle { get; set; }

    /// <summary>The audience that the token is for, where the identity provider asks for one: <c>zeebe.camunda.io</c> for SaaS. Default: null.</summary>
    public string? Audience { get; set; }

    /// <summary>The scopes to ask for, with spaces between. Default: null, which leaves it to the identity provider.</summary>
    public string? Scope { get; set; }

    /// <summary>The resource that the token is for, an absolute URI (RFC 8707). Default: null.</summary>
    public string? Resource { get; set; }

    /// <summary>How long the identity provider may take for a token. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long before its end a token is replaced, while calls go on with the old one; at most half of its life. Calls cause it, so that an idle client
    /// asks for nothing. Default: 30 seconds.
    /// </summary>
    public TimeSpan RefreshAhead { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether a secret may go to an address without TLS. Addresses of the same machine never need it. Default: false.
    /// </summary>
    public bool AllowInsecureTokenUrl { get; set; }

    /// <summary>
    /// What sends the requests to the identity provider, such as a handler for another proxy. The caller keeps owning it. It should not follow redirects,
    /// which could carry the secret elsewhere. Default: null, which stands for one that the client owns, with the client's <see cref="CamundaClientOptions.Tls"/>.
    /// </summary>
    public HttpMessageHandler? Transport { get; set; }

    internal string? Secret { get; private set; }

    internal X509Certificate2? Certificate { get; private set; }

    /// <summary>Options for a client of Camunda's SaaS, as the Console shows its credentials.</summary>
    /// <param name="clientId">The client's id.</param>
    /// <param name="clientSecret">The client's secret.</param>
    public static CamundaOAuthOptions ForSaas(string clientId, string clientSecret) =>
        new() { TokenUrl = SaasTokenUrl, Audience = "zeebe.camunda.io", ClientId = clientId, ClientSecret = clientSecret };

    /// <summary>Returns whose tokens these are for, without any secret.</summary>
    public override string ToString() => $"OAuth client {ClientId}";

    internal CamundaOAuthOptions Clone() => (CamundaOAuthOptions)MemberwiseClone();

    /// <summary>A sentence for each thing that cannot be used.</summary>
    internal IEnumerable<string> FindMistakes()
    {
        if ((TokenUrl is null) == (Issuer is null))
            yield return $"Give either TokenUrl or Issuer, {(TokenUrl is null ? "one of which says where tokens come from" : "not both")}.";
        if (FindMistake(nameof(TokenUrl), TokenUrl) is { } tokenUrl)
            yield return tokenUrl;
        if (FindMistake(nameof(Issuer), Issuer) is { } issuer)
            yield return issuer;
        if (string.IsNullOrWhiteSpace(ClientId) || ClientId.Any(char.IsControl))
            yield return "ClientId is missing or has control characters. Give the id that the identity provider knows the client by.";
        if (string.IsNullOrEmpty(Secret) == (Certificate is null))
            yield return $"Give either ClientSecret or ClientCertificate, {(Certificate is null ? "one of which proves who the client is" : "not both")}.";
        if (Secret?.Any(char.IsControl) == true)
            yield return "ClientSecret has control characters, such as a line break at its end.";
        if (Certificate is not null && FindMistake(Certificate) is { } certificate)
            yield return certificate;
        if (Certificate is not null && ClientCredentialStyle == CamundaClientCredentialStyle.Header)
            yield return "ClientCredentialStyle is Header, which is for a ClientSecret; what ClientCertificate signs goes in the body.";
        if (!Enum.IsDefined(ClientCredentialStyle))
            yield return $"ClientCredentialStyle is {ClientCredentialStyle}, which is none of its values.";
        if (Resource is not null && !Uri.TryCreate(Resource, UriKind.Absolute, out _))
            yield return "Resource is not an absolute URI.";
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromDays(1))
            yield return $"Timeout is {Timeout}. It must be positive, and a day at most.";
        if (RefreshAhead < TimeSpan.Zero || RefreshAhead > TimeSpan.FromDays(1))
            yield return $"RefreshAhead is {RefreshAhead}. It must not be negative, and a day at most.";
    }

    /// <summary>Why an address cannot be asked for tokens; null when it can.</summary>
    internal string? FindMistake(string name, Uri? address)
    {
        if (address is null)
            return null;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return $"{name} is not an absolute address that starts with https://.";
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return $"{name} has a user name or a fragment. Give the address without.";
        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || AllowInsecureTokenUrl
            ? null
            : $"{name} ({TokenEndpoint.Show(address)}) is http, over which anybody on the way can read the secret. Give an https address, or set AllowInsecureTokenUrl.";
    }

    /// <summary>Why a certificate cannot sign; null when it can.</summary>
    private static string? FindMistake(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey)
            return $"ClientCertificate ({certificate.Subject}) has no private key to sign with.";
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        return rsa is null && ecdsa is null ? $"ClientCertificate ({certificate.Subject}) has a key that is neither RSA nor ECDSA." : null;
    }
}
