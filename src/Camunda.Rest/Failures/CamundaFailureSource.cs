namespace Camunda.Rest;

/// <summary>
/// The origin of a failure. A response from another server than the cluster does not tell whether the cluster processed the request.
/// </summary>
public enum CamundaFailureSource
{
    /// <summary>
    /// The client itself: it did not send the request, or a successful response does not have the content that was asked for.
    /// </summary>
    Client,

    /// <summary>The connection: it could not be made, it broke, or no response arrived in time.</summary>
    Transport,

    /// <summary>The identity provider, which issued no token.</summary>
    IdentityProvider,

    /// <summary>
    /// A proxy, gateway, login page or other server that responded in place of the cluster: the response is not in the form that the API
    /// documents.
    /// </summary>
    Intermediary,

    /// <summary>The cluster, in the form that the API documents (RFC 9457).</summary>
    Cluster,
}
