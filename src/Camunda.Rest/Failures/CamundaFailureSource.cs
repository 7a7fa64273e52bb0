namespace Camunda.Rest;

/// <summary>Who a failure comes from. What another server says in the cluster's place says nothing about what the cluster did.</summary>
public enum CamundaFailureSource
{
    /// <summary>This client: it did not send the request, or the response of success is not what was asked for.</summary>
    Client,

    /// <summary>The connection: none was made, it broke, or no response arrived in time.</summary>
    Transport,

    /// <summary>The identity provider, which issued no token.</summary>
    IdentityProvider,

    /// <summary>A proxy, gateway, login page or other server that responded in the cluster's place: the response is not in the form that the API documents.</summary>
    Intermediary,

    /// <summary>The cluster, in the form that the API documents (RFC 9457).</summary>
    Cluster,
}
