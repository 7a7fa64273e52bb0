namespace Camunda.Rest;

public sealed partial class DeploymentResource
{
    /// <summary>Returns a builder for a deployment (<c>POST /deployments</c>). Either all of its resources are deployed, or none.</summary>
    public DeploymentBuilder Create() => new(_context);
}
