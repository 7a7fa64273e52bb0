using Camunda.Rest.Api;

namespace Camunda.Rest;

/// <summary>Deployments: what the cluster is given to execute.</summary>
public sealed class DeploymentResource
{
    private readonly CamundaApi _api;
    private readonly long _maxSize;

    internal DeploymentResource(CamundaApi api, long maxSize)
    {
        _api = api;
        _maxSize = maxSize;
    }

    /// <summary>Starts a deployment (<c>POST /deployments</c>); all of its resources are deployed, or none.</summary>
    public DeploymentBuilder Create() => new(_api, _maxSize);
}
