using Camunda.Rest.Testing.Bpmn.Model;

namespace Camunda.Rest.Testing.Engine.Deployments;

/// <summary>A process that was read from a resource.</summary>
internal sealed record DeployableProcess(ProcessModel Model, string ResourceName, string Xml);
