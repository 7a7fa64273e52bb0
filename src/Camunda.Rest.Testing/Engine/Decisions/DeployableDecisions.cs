using Camunda.Rest.Feel.Dmn;

namespace Camunda.Rest.Testing.Engine.Decisions;

/// <summary>The decisions of a DMN resource.</summary>
internal sealed record DeployableDecisions(DmnModel Model, string ResourceName)
{
    public string Xml => Model.Xml;
}
