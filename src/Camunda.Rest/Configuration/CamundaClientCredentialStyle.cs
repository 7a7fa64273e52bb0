namespace Camunda.Rest;

/// <summary>How a client sends its id and secret in a token request.</summary>
public enum CamundaClientCredentialStyle
{
    /// <summary>
    /// In the body of the request (<c>client_secret_post</c>). Required by Camunda's SaaS; accepted by Keycloak and Entra ID too.
    /// </summary>
    Body,

    /// <summary>In the header, as basic authentication (<c>client_secret_basic</c>), each percent-encoded as RFC 6749 requires.</summary>
    Header,
}
