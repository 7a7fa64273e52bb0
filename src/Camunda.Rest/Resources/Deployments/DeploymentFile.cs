namespace Camunda.Rest;

/// <summary>One resource of a deployment: its name in the cluster, and where its bytes come from each time it is sent.</summary>
internal sealed record DeploymentFile(string Name, UploadSource Source);
