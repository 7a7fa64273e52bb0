using Camunda.Rest.Feel.Dmn;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>The decisions of a DMN resource.</summary>
internal sealed record DeployableDecisions(DmnModel Model, string ResourceName);
