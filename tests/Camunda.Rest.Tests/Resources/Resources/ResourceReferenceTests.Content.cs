using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.Resources;

/// <summary>What API 8.10 added to deployed resources.</summary>
[RequiresContract("getResourceContentBinary")]
internal sealed class LaterResourceReferenceTests
{
    [Test]
    public async Task AnyFile_Deployed_IsFoundAndOpened()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        byte[] prompt = [0, 255, 1, 254];
        await camunda.Deployments.Create().AddBytes("prompts/greet.bin", prompt).AddText("robot.rpa", """{"id":"robot"}""").SendAsync();

        var found = await camunda.Resources.Search()
            .Where(r => r.ResourceName == "prompts/greet.bin")
            .OrderBy(ResourceSortField.ResourceKey)
            .FirstOrDefaultAsync();
        await using var content = await camunda.Resources[found!.ResourceKey].OpenContentAsync();
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy);

        Assert.That(found.ResourceId, Is.EqualTo("prompts/greet.bin"));
        Assert.That(copy.ToArray(), Is.EqualTo(prompt));
        Assert.That(await camunda.Resources.Search().CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task OpenContent_WaitsUntilItShowsUp()
    {
        int asked = 0;
        await using var cluster = await CamundaTestCluster.StartAsync(new CamundaTestClusterOptions
        {
            Intercept = async (context, next) =>
            {
                if (!context.Request.Path.Value!.EndsWith("/binary", StringComparison.Ordinal) || asked++ > 0)
                {
                    await next();
                    return;
                }

                context.Response.StatusCode = 404;
                context.Response.ContentType = "application/problem+json";
                await context.Response.Body.WriteAsync(
                    """{"type":"about:blank","title":"NOT_FOUND","status":404,"detail":"There is no such resource.","instance":"/v2"}"""u8
                        .ToArray());
            },
        });
        await using var camunda = cluster.CreateClient();
        var deployed = (await camunda.Deployments.Create().AddText("a.txt", "text").SendAsync()).Resources.Single();

        await using var content = await camunda.Resources[deployed.ResourceKey].OpenContent().WaitUpTo(Patience.Limit).SendAsync();

        using var reader = new StreamReader(content, Encoding.UTF8);
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("text"));
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    public async Task GetContent_NoScript_IsNotAcceptable()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var deployed = (await camunda.Deployments.Create().AddText("a.txt", "text").SendAsync()).Resources;

#pragma warning disable CS0618 // Deprecated, and still there.
        Assert.That(
            async () => await camunda.Resources[deployed[0].ResourceKey].GetContentAsync(),
            Throws.InstanceOf<CamundaException>().With.Message.Contains("406"));
#pragma warning restore CS0618
    }

    [Test]
    public async Task Delete_WithHistory_ReturnsTheBatchThatDeletesIt()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var deployed = (await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync()).Processes.Single();
        var started = await camunda.ProcessInstances.Create(OrderProcess.Id).SendAsync();
        await camunda.ProcessInstances[started.ProcessInstanceKey].CancelAsync();

        var deletion = await camunda.Resources[deployed.ProcessDefinitionKey].DeleteAsync(deleteHistory: true);

        Assert.That(deletion.BatchOperation, Is.Not.Null);
        Assert.That((await camunda.BatchOperations[deletion.BatchOperation!].Get().SendAsync()).OperationsCompletedCount, Is.EqualTo(1));
        Assert.That(await camunda.ProcessInstances.Search().ToListAsync(), Is.Empty);
    }

    [Test]
    public async Task Delete_WithoutHistory_KeepsIt()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        await using var camunda = cluster.CreateClient();
        var deployed = (await camunda.Deployments.Create().AddText("order.bpmn", OrderProcess.Bpmn).SendAsync()).Processes.Single();
        await camunda.ProcessInstances.Create(OrderProcess.Id).SendAsync();

        var deletion = await camunda.Resources[deployed.ProcessDefinitionKey].DeleteAsync(deleteHistory: false);

        Assert.That(
            (deletion.ResourceKey, deletion.BatchOperation),
            Is.EqualTo(((ResourceKey)deployed.ProcessDefinitionKey, (BatchOperationCreatedResult?)null)));
        var definition = await camunda.Api.ProcessDefinitions.GetProcessDefinitionAsync(deployed.ProcessDefinitionKey);
        Assert.That(definition.State, Is.EqualTo(ProcessDefinitionState.Draining));
    }
}
