namespace Camunda.Rest;

/// <summary>How a host deploys the resources of <c>AddDeployment</c> when it starts.</summary>
public sealed class CamundaDeploymentOptions
{
    /// <summary>Whether they are deployed. Default: true.</summary>
    public bool Enabled { get; set; } = true;
}
