namespace Camunda.Rest;

/// <summary>One resource of a deployment: its name in the cluster, and the source of its bytes.</summary>
internal sealed record DeploymentFile(string Name, UploadSource Source);
