namespace Camunda.Rest;

/// <summary>Where a client puts its id and secret when it asks for an access token.</summary>
public enum CamundaClientCredentialStyle
{
    /// <summary>In the form that it posts (<c>client_secret_post</c>): what Camunda's SaaS expects and what Keycloak and Entra ID take too.</summary>
    Body,

    /// <summary>In the header, as basic authentication (<c>client_secret_basic</c>), each encoded first as RFC 6749 asks for.</summary>
    Header,
}
