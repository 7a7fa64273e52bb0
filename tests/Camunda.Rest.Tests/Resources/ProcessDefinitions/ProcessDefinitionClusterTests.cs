using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ProcessDefinitions;

/// <summary>Definitions as the cluster has them.</summary>
internal sealed class ProcessDefinitionClusterTests
{
    [Test]
    public async Task GetXml_OfADeployedProcess_IsItsTextToTheLetter()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var deployed = await camunda.Deployments.Create().AddText("work.bpmn", SampleProcesses.Work).SendAsync();

        string xml = await camunda.ProcessDefinitions[deployed.Processes.Single().ProcessDefinitionKey].GetXmlAsync();

        Assert.That(xml, Is.EqualTo(SampleProcesses.Work));
    }
}
