using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit.Assertions;

/// <summary>On a clock that stands still, so that the times decide nothing.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class CompletionOrderTests
{
    [TestCase("a", "b")]
    [TestCase("b", "a")]
    public async Task HaveCompletedInOrder_BranchesAtTheSameTime_FollowsTheirCompletion(string first, string second)
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(new() { TimeProvider = new WorkClock() });
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.Branches());
        ProcessInstanceUnderTest instance = await test.StartAsync();
        await instance.Job(first).CompleteAsync();
        await instance.Job(second).CompleteAsync();

        await instance.Should.HaveCompletedAsync("fork", first, second, "join", "end", inOrder: true);
        ProcessAssertionException failure = (await Assert.ThrowsAsync<ProcessAssertionException>(
            () => instance.Should.HaveCompletedAsync(second, first, inOrder: true)))!;
        Assert.That(failure.Message, Does.Contain($"but `{first}` has not completed after `{second}`."));
    }

    [Test]
    public async Task HaveCompletedInOrder_SubProcessAtTheSameTime_CompletesAfterItsContent()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(new() { TimeProvider = new WorkClock() });
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.SubProcess());
        test.MockWorker("inner");
        test.MockWorker("outer");

        ProcessInstanceUnderTest instance = await test.StartAsync();

        await instance.Should.HaveCompletedAsync("inner", "sub-end", "sub", "outer", inOrder: true);
    }
}
