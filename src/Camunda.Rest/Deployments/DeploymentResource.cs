namespace Camunda.Rest;

/// <summary>Deployments: what the cluster is given to execute.</summary>
public sealed class DeploymentResource
{
    private readonly ResourceContext _context;

    internal DeploymentResource(ResourceContext context) => _context = context;

    /// <summary>Starts a deployment (<c>POST /deployments</c>); all of its resources are deployed, or none.</summary>
    public DeploymentBuilder Create() => new(_context);
}
