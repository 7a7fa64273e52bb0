namespace Camunda.Rest;

/// <summary>Resources that a host deploys when it starts.</summary>
/// <param name="ClientName">The name of its client.</param>
/// <param name="Add">Adds the resources.</param>
internal sealed record DeploymentRegistration(string? ClientName, Func<DeploymentBuilder, DeploymentBuilder> Add);
