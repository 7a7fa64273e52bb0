using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Resources;

#pragma warning disable CS0618 // API 8.10 has deprecated the content of scripts, and has it.
/// <summary>Deployed resources in a cluster: read and deleted.</summary>
internal sealed class ResourceReferenceTests
{
    private const string Script = """{"id":"robot", "versionTag":"1.0", "script":"Log  Ünlimited", "big":9007199254740993}""";

    [Test]
    public async Task Script_Deployed_IsReadAsItCameAndThenDeleted()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var deployment = await camunda.Deployments.Create()
            .AddText("robot.rpa", Script)
            .AddText("order.bpmn", OrderProcess.Bpmn)
            .SendAsync();
        var key = deployment.Resources.Single().ResourceKey;
        Assert.That($"{deployment.Processes.Single().ProcessDefinitionId}", Is.EqualTo(OrderProcess.Id));

        var resource = await ReferenceTo(camunda, key).GetAsync();
        Assert.That(
            (resource.ResourceId, resource.ResourceName, resource.Version, resource.VersionTag),
            Is.EqualTo(("robot", "robot.rpa", 1, "1.0")));
        Assert.That((await ReferenceTo(camunda, key).GetContentAsync()).ToString(), Is.EqualTo(Script));

        await ReferenceTo(camunda, key).DeleteAsync();

        Assert.That(async () => await ReferenceTo(camunda, key).GetAsync(), Throws.TypeOf<CamundaNotFoundException>());
        Assert.That(async () => await ReferenceTo(camunda, key).DeleteAsync(), Throws.TypeOf<CamundaNotFoundException>());
    }

    [Test]
    public async Task Delete_Process_StartsNothingMoreAndLetsInstancesGoOn()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var process = (await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync()).Processes.Single();
        var started = await camunda.ProcessInstances.Create(OrderProcess.Id).SendAsync();

        await camunda.Resources[process.ProcessDefinitionKey].DeleteAsync();

        Assert.That(
            async () => await camunda.ProcessInstances.Create(OrderProcess.Id).SendAsync(), Throws.TypeOf<CamundaNotFoundException>());
        Assert.That((await camunda.ProcessInstances[started.ProcessInstanceKey].GetAsync()).State, Is.EqualTo(ProcessInstanceState.Active));
    }

    [Test]
    public async Task Get_Process_IsNotFound()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var process = (await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync()).Processes.Single();

        Assert.That(
            async () => await camunda.Resources[process.ProcessDefinitionKey].GetAsync(), Throws.TypeOf<CamundaNotFoundException>());
    }

    [Test]
    public void Key_Default_IsRefused() =>
        Assert.That(
            () => CamundaClient.Create(new Uri("http://camunda.example")).Resources[default],
            Throws.ArgumentException.With.Message.Contains("default(ResourceKey)"));

    [Test]
    public void Delete_ReferenceBelowOne_IsRefused() => Assert.That(
        async () => await CamundaClient.Create(new Uri("http://camunda.example"))
            .Resources[ResourceKey.Parse("1")].DeleteAsync(operationReference: 0),
        Throws.TypeOf<ArgumentOutOfRangeException>().With.Property("ParamName").EqualTo("operationReference"));

    [Test]
    public async Task GetContent_NoJson_IsUnreadable()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "Log me");
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.Resources[ResourceKey.Parse("1")].GetContentAsync(),
            Throws.TypeOf<CamundaUnreadableResponseException>().With.Message.StartsWith(
                "getResourceContent (GET /v2/resources/1/content) returned 200 OK, but the response could not be read"));
    }

    // The contracts differ on whether a deployment has to name the key.
    private static ResourceReference ReferenceTo(CamundaClient camunda, ResourceKey? key) => camunda.Resources[key!.Value];
}
