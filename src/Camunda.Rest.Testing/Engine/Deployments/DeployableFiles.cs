namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>What the files of a deployment hold.</summary>
internal sealed record DeployableFiles(
    IReadOnlyList<DeployableProcess> Processes, IReadOnlyList<DeployableDecisions> Decisions, IReadOnlyList<DeployableResource> Resources);
