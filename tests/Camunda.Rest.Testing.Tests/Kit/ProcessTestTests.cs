using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

public sealed class ProcessTestTests
{
    [Test]
    public async Task Test_OfTheOrderProcess_RunsToItsEnd()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(KitModels.Order);
        test.MockWorker("charge-card").Completes(new { receipt = "R-1" });
        test.MockChildProcess("shipping").Completes(new { tracking = "T-9" });
        test.MockDecision("discount").Returns(0.1m);

        ProcessInstanceUnderTest order = await test.StartAsync("order-process", new { total = 99.5m });
        await order.UserTask("Approve").CompleteAsync(new { approved = true });
        await test.AdvanceAsync(TimeSpan.FromDays(3));

        await order.Should.BeCompletedAsync();
        await order.Should.HaveCompletedAsync("charge", "ship", inOrder: true);
        await order.Should.HaveVariableAsync("tracking", "T-9");
        await order.Should.HaveNoIncidentsAsync();
    }

    [Test]
    public async Task Deploy_FileWithReferences_DeploysWhatIsBesideIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(KitModels.Order);
        test.MockWorker("charge-card").Handles(job => new
        {
            receipt = $"{job.CustomHeaders.Get<string>("provider")}-{job.RawVariables.Get<decimal>("amount")}",
        });
        test.MockWorker("pack-parcel").Completes(new { parcel = "P-1" });

        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 1000 });
        await order.Should.HaveMatchedRulesAsync("discount", 1);
        await order.Should.HaveEvaluatedDecisionAsync("discount", 0.2m);
        await order.Should.HaveUserTaskAsync("Approve", candidateGroup: "sales");
        await order.UserTask("approve").CompleteAsync();
        await test.AdvanceAsync(TimeSpan.FromDays(2));

        ProcessInstanceUnderTest shipping = await order.CalledInstanceAsync("shipping");
        await shipping.Should.HaveParentAsync(order);
        await shipping.Should.BeWaitingForMessageAsync("parcel-collected", "P-1");
        await test.PublishMessageAsync("parcel-collected", "P-1", new { collectedBy = "DHL" });
        await shipping.Should.HaveCorrelatedMessageAsync("parcel-collected");
        await order.Should.BeCompletedAsync();
        await order.Should.HaveVariablesAsync(new { receipt = "simulated-800", collectedBy = "DHL" });
    }

    [Test]
    public async Task Should_InstanceWaits_FailsAtOnceWithTheWholeStory()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(KitModels.Order);
        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 10 });

        ProcessAssertionException failure =
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => order.Should.HaveCompletedAsync("charge")))!;

        Assert.That(failure.Message, Does.Contain("`charge` was activated and waits for job `charge-card`, which has no worker."));
        Assert.That(failure.Message, Does.Contain("total = 10").And.Contain("amount = 10 (local to `charge`)"));
        TestContext.Out.WriteLine(failure.Message);
    }
}
