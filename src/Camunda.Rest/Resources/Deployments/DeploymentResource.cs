namespace Camunda.Rest;

public sealed partial class DeploymentResource
{
    /// <summary>Starts a deployment (<c>POST /deployments</c>); all of its resources are deployed, or none.</summary>
    public DeploymentBuilder Create() => new(_context);
}
