using System.Security.Cryptography.X509Certificates;

namespace Camunda.Rest;

/// <summary>
/// How a client obtains access tokens, with the client credentials grant of OAuth 2 (RFC 6749, 4.4). Read once, by
/// <see cref="CamundaAuthentication.OAuth"/>; later changes have no effect. Secrets are write-only.
/// </summary>
public sealed class CamundaOAuthOptions
{
    /// <summary>The token endpoint of Camunda's SaaS: <c>https://login.cloud.camunda.io/oauth/token</c>.</summary>
    public static readonly Uri SaasTokenUrl = new("https://login.cloud.camunda.io/oauth/token");

    /// <summary>
    /// The token endpoint: an absolute https address without user name and fragment. Set either this or <see cref="Issuer"/>.
    /// Default: null.
    /// </summary>
    public Uri? TokenUrl { get; set; }

    /// <summary>
    /// The issuer of the tokens, such as <c>https://login.example/realms/camunda</c>. The token endpoint is discovered from
    /// <c>/.well-known/openid-configuration</c> below it, which must state the same issuer. Set either this or <see cref="TokenUrl"/>.
    /// Default: null.
    /// </summary>
    public Uri? Issuer { get; set; }

    /// <summary>The client id. Required.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>The client secret; write-only. Set either this or <see cref="ClientCertificate"/>. Default: none.</summary>
    public string? ClientSecret
    {
        set => Secret = value;
    }

    /// <summary>
    /// A certificate with its private key (RSA or ECDSA), with which the client signs an assertion (<c>private_key_jwt</c>, RFC 7523)
    /// instead of sending a secret; write-only. The audience of the assertion is the issuer if <see cref="Issuer"/> is set, otherwise
    /// <see cref="TokenUrl"/>. The caller owns the certificate. Default: none.
    /// </summary>
    public X509Certificate2? ClientCertificate
    {
        set => Certificate = value;
    }

    /// <summary>How <see cref="ClientSecret"/> is sent. Default: <see cref="CamundaClientCredentialStyle.Body"/>.</summary>
    public CamundaClientCredentialStyle ClientCredentialStyle { get; set; }

    /// <summary>
    /// The audience of the token, when the identity provider requires one: <c>zeebe.camunda.io</c> for SaaS. Default: null.
    /// </summary>
    public string? Audience { get; set; }

    /// <summary>The requested scopes, separated by spaces. Default: null, which leaves the choice to the identity provider.</summary>
    public string? Scope { get; set; }

    /// <summary>The resource of the token, an absolute URI (RFC 8707). Default: null.</summary>
    public string? Resource { get; set; }

    /// <summary>The time limit of a token request. Default: 10 seconds.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long before it expires a token is refreshed, at most half of its lifetime; calls use the old token meanwhile. The refresh is
    /// triggered by calls, so an idle client requests no tokens. Default: 30 seconds.
    /// </summary>
    public TimeSpan RefreshAhead { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Whether a secret may be sent without TLS. Not needed for addresses of the same machine. Default: false.
    /// </summary>
    public bool AllowInsecureTokenUrl { get; set; }

    /// <summary>
    /// The handler for requests to the identity provider, such as one with another proxy. The caller owns it. It should not follow
    /// redirects, which could send the secret elsewhere. Default: null, which means a handler that the client owns, with the client's
    /// <see cref="CamundaClientOptions.Tls"/>.
    /// </summary>
    public HttpMessageHandler? Transport { get; set; }

    internal string? Secret { get; private set; }

    internal X509Certificate2? Certificate { get; private set; }

    /// <summary>Returns the options for a client of Camunda's SaaS, with credentials from the Console.</summary>
    /// <param name="clientId">The client id.</param>
    /// <param name="clientSecret">The client secret.</param>
    public static CamundaOAuthOptions ForSaas(string clientId, string clientSecret) =>
        new() { TokenUrl = SaasTokenUrl, Audience = "zeebe.camunda.io", ClientId = clientId, ClientSecret = clientSecret };

    /// <summary>Returns the client id, without any secret.</summary>
    public override string ToString() => $"OAuth client {ClientId}";

    internal CamundaOAuthOptions Clone() => (CamundaOAuthOptions)MemberwiseClone();

    /// <summary>Returns the validation errors.</summary>
    internal IEnumerable<string> FindMistakes()
    {
        if ((TokenUrl is null) == (Issuer is null))
            yield return $"Set either TokenUrl or Issuer, {(TokenUrl is null ? "one of which is required" : "not both")}.";
        if (FindMistake(nameof(TokenUrl), TokenUrl) is { } tokenUrl)
            yield return tokenUrl;
        if (FindMistake(nameof(Issuer), Issuer) is { } issuer)
            yield return issuer;
        if (string.IsNullOrWhiteSpace(ClientId) || ClientId.Any(char.IsControl))
        {
            yield return "ClientId is missing or contains control characters. "
                + "Set the id under which the client is registered with the identity provider.";
        }

        if (string.IsNullOrEmpty(Secret) == (Certificate is null))
        {
            yield return "Set either ClientSecret or ClientCertificate, "
                + $"{(Certificate is null ? "one of which is required" : "not both")}.";
        }

        if (Secret?.Any(char.IsControl) == true)
            yield return "ClientSecret contains control characters, such as a line break at its end. Remove them.";
        if (Certificate is not null && FindMistake(Certificate) is { } certificate)
            yield return certificate;
        if (Certificate is not null && ClientCredentialStyle == CamundaClientCredentialStyle.Header)
            yield return "ClientCredentialStyle is Header, which requires a ClientSecret. With ClientCertificate, use Body.";
        if (!Enum.IsDefined(ClientCredentialStyle))
            yield return $"ClientCredentialStyle is {ClientCredentialStyle}, which is not a defined value. Use Body or Header.";
        if (Resource is not null && !Uri.TryCreate(Resource, UriKind.Absolute, out _))
            yield return "Resource must be an absolute URI.";
        if (Timeout <= TimeSpan.Zero || Timeout > TimeSpan.FromDays(1))
            yield return $"Timeout is {Timeout}. It must be positive and at most one day.";
        if (RefreshAhead < TimeSpan.Zero || RefreshAhead > TimeSpan.FromDays(1))
            yield return $"RefreshAhead is {RefreshAhead}. It must be between zero and one day.";
    }

    /// <summary>Returns the validation error of a token endpoint's address; null when it is valid.</summary>
    internal string? FindMistake(string name, Uri? address)
    {
        if (address is null)
            return null;
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
            return $"{name} must be an absolute address that starts with https://.";
        if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
            return $"{name} must not contain a user name or a fragment.";
        return address.Scheme == Uri.UriSchemeHttps || address.IsLoopback || AllowInsecureTokenUrl
            ? null
            : $"{name} ({AddressText.Show(address)}) uses http, which exposes the secret. Use https, or set AllowInsecureTokenUrl.";
    }

    /// <summary>Returns the validation error of a certificate; null when it is valid.</summary>
    private static string? FindMistake(X509Certificate2 certificate)
    {
        if (!certificate.HasPrivateKey)
            return $"ClientCertificate ({certificate.Subject}) has no private key, which is required for signing.";
        using var rsa = certificate.GetRSAPrivateKey();
        using var ecdsa = certificate.GetECDsaPrivateKey();
        if (rsa is { KeySize: < 2048 })
            return $"ClientCertificate ({certificate.Subject}) has an RSA key of {rsa.KeySize} bits; RS256 requires 2048 or more.";
        return rsa is null && ecdsa is null ? $"ClientCertificate ({certificate.Subject}) must have an RSA or ECDSA key." : null;
    }
}
