using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class LinkedResourceTests
{
    [Test]
    [Covers("linked resources", "binding: latest")]
    public async Task LinkedResource_DeployedTwice_IsTheLatest()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("linked-resource.bpmn", "robot-v1.rpa");
        DeploymentResult second = await run.DeployMoreAsync("robot-v2.rpa");
        await run.StartAsync("robot-run");
        Assert.That((await run.JobAsync("rpa")).CustomHeaders.ToString(), Does.Contain(KeyOf(second)));

        await run.AssertAsync("""
            robot-run active: start ?run
            """);
    }

    [Test]
    [Covers("linked resources", "binding: latest", Unhappy = true)]
    public async Task LinkedResource_NotDeployed_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("linked-resource.bpmn");
        await run.StartAsync("robot-run");

        await run.AssertAsync("""
            robot-run active: start ?run
            incident at run: RESOURCE_NOT_FOUND
            """);

        await run.DeployMoreAsync("robot-v1.rpa");
        await run.ResolveAsync();
        await run.WorkAsync("rpa", new { read = 12 });

        await run.AssertAsync("""
            robot-run completed: start run end
              read = 12
            resolved incident at run: RESOURCE_NOT_FOUND
            """);
    }

    [Test]
    [Covers("linked resources", "binding: deployment")]
    public async Task LinkedResourceDeployment_DeployedAgain_IsTheOneOfTheDeployment()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("linked-resource-deployment.bpmn", "robot-v1.rpa");
        DeploymentResult second = await run.DeployMoreAsync("robot-v2.rpa");
        await run.StartAsync("robot-run-frozen");
        ActivatedJobResult job = await run.JobAsync("rpa");
        Assert.That(job.CustomHeaders.ToString(), Does.Contain("RPAScript").And.Not.Contain(KeyOf(second)));
        await run.Camunda.Jobs[job.JobKey].CompleteAsync();

        await run.AssertAsync("""
            robot-run-frozen completed: start run end
            """);
    }

    private static string KeyOf(DeploymentResult deployment) => deployment.Deployments.Single().Resource!.ResourceKey.ToString();
}
