using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Readme;

/// <summary>Runs the snippets of the guide to the test kit. <see cref="SiteTests"/> holds the two together.</summary>
internal sealed class ProcessTestGuideTests
{
    private static readonly object Small = new { orderId = "A-42", total = 99.5m, customer = "new" };
    private static readonly object Large = new { orderId = "A-42", total = 2400, customer = "new" };

    [Test]
    public async Task FirstTest_OfALargeOrder_Passes()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Completes(new { receiptId = "R-1" });
        test.MockChildProcess("shipping").Completes(new { tracking = "T-9" });

        ProcessInstanceUnderTest order = await test.StartAsync("order", new { orderId = "A-42", total = 2400, customer = "new" });
        await order.UserTask("Approve shipment").CompleteAsync();

        await order.Should.BeCompletedAsync();
        await order.Should.HaveCompletedAsync("charge-card", "ship", inOrder: true);
        await order.Should.HaveVariableAsync("tracking", "T-9");

        await order.Should.HaveCompletedAsync("charge-card", "approve-shipment", "shipped", inOrder: true);
        await order.Should.NotHaveActivatedAsync("rejected");
        await order.Should.HaveCompletedTimesAsync("ship", 1);

        await order.Should.HaveVariableAsync("receiptId", "R-1");
        await order.Should.HaveVariableAsync<decimal>("total", total => total > 1000);
        await order.Should.HaveVariablesAsync(new { orderId = "A-42", tracking = "T-9" });
        await order.Should.HaveVariableAsync("amount", 2280, element: "charge-card");
    }

    [Test]
    public async Task Mock_ThatCompletes_SetsItsVariables()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Completes(new { receiptId = "R-1" });

        ProcessInstanceUnderTest order = await test.StartAsync("order", Small);

        await order.Should.HaveVariableAsync("receiptId", "R-1");
    }

    [Test]
    public async Task Mock_ThatFailsThenCompletes_TakesTwoJobs()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        WorkerMock payment = test.MockWorker("charge-card").Fails(retryBackOff: TimeSpan.FromHours(1)).Completes();

        ProcessInstanceUnderTest order = await test.StartAsync("order", Small);
        await order.Should.BeWaitingAtAsync("charge-card");
        await test.AdvanceAsync(TimeSpan.FromHours(1));

        await order.Should.HaveCompletedAsync("charge-card");
        Assert.That(payment.Jobs, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Mock_ThatThrowsAnError_IsCaughtWithItsVariables()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").ThrowsError("CARD_DECLINED", variables: new { reason = "expired" });

        ProcessInstanceUnderTest order = await test.StartAsync("order", Small);

        await order.Should.HaveVariableAsync("rejectionReason", "expired");
    }

    [Test]
    public async Task Mock_WithAHandler_ReceivesTheJob()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Handles(job => new { charged = job.RawVariables.Get<decimal>("amount") });

        ProcessInstanceUnderTest order = await test.StartAsync("order", Small);

        await order.Should.HaveVariableAsync("charged", 99.5m);
    }

    [Test]
    public async Task Mocks_OfAProcessAndADecision_TakeTheirPlaces()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Completes();
        test.MockChildProcess("shipping").Completes(new { tracking = "T-9" });
        test.MockDecision("discount").Returns(0.1m);

        ProcessInstanceUnderTest order = await test.StartAsync("order", Small);

        await order.Should.HaveVariablesAsync(new { tracking = "T-9", discount = 0.1m });
    }

    [Test]
    public async Task Steps_OfTheTest_MoveTheInstance()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        ProcessInstanceUnderTest order = await test.StartAsync("order", Large);

        await order.Job("charge-card").CompleteAsync(new { receiptId = "R-1" });
        await order.UserTask("Approve shipment").AssignAsync("kim");
        await order.UserTask("Approve shipment").CompleteAsync(new { approvedBy = "kim" });

        await order.Should.HaveVariablesAsync(new { receiptId = "R-1", approvedBy = "kim" });
    }

    [Test]
    public async Task Messages_OfTheTest_ReachTheInstance()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Completes();
        ProcessInstanceUnderTest order = await test.StartAsync("order", Large);

        await order.Should.HaveUserTaskAsync("Approve shipment", candidateGroup: "shipping");
        await order.Should.BeWaitingForMessageAsync("order-cancelled", correlationKey: "A-42");
        await order.Should.HaveEvaluatedDecisionAsync("discount", 0.05m);
        await order.Should.HaveMatchedRulesAsync("discount", 2);
        await order.Should.HaveNoIncidentsAsync();

        await test.PublishMessageAsync("order-cancelled", correlationKey: "A-42");
        await test.BroadcastSignalAsync("shop-closed");

        await order.Should.HaveCompletedAsync("cancelled");
    }

    [Test]
    public async Task Incident_Resolved_LetsTheInstanceGoOn()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Fails(retries: 0).Completes();
        ProcessInstanceUnderTest order = await test.StartAsync("order", Large);
        await order.Should.HaveIncidentAsync(IncidentErrorType.JobNoRetries);

        await order.Incident("charge-card").ResolveAsync(retries: 1);

        await order.Should.HaveCompletedAsync("charge-card");
    }

    [Test]
    public async Task Behaviour_ThatApproves_LetsTheInstanceGoOn()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Completes();
        test.When(order => order.IsWaitingAt("approve-shipment"))
            .Then(order => order.UserTask("approve-shipment").CompleteAsync());

        ProcessInstanceUnderTest order = await test.StartAsync("order", Large);

        await order.Should.HaveCompletedAsync("approve-shipment");
    }

    [Test]
    public async Task Time_MovedByTwoDays_TriggersTheTimer()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Completes();
        ProcessInstanceUnderTest order = await test.StartAsync("order", Large);

        await test.AdvanceAsync(TimeSpan.FromDays(2));

        await order.Should.HaveCompletedAsync("expired");
    }

    [Test]
    public async Task Failure_OfAnInstanceThatWaits_SaysWhatItWaitsFor()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");
        test.MockWorker("charge-card").Completes();
        ProcessInstanceUnderTest order = await test.StartAsync("order", Small);

        var failure = await Assert.ThrowsAsync<ProcessAssertionException>(() => order.Should.BeCompletedAsync());

        Assert.That(failure!.Message, Does.Contain("to be completed, but it is active.").And.Contain(
            "`ship` waits for the called process 'shipping', where `pack` was activated and waits for job `pack-parcel`, which has no worker."));
    }

    [Test]
    public async Task Coverage_OfATest_IsWrittenAndJudged()
    {
        ProcessCoverage coverage = new();
        await using (CamundaTestCluster cluster = await CamundaTestCluster.StartAsync())
        {
            ProcessTestOptions options = new() { Name = "Order_Approved_IsShipped", Coverage = coverage };
            await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn", options);
            await test.StartAsync("order", Small);
        }

        // Relative to the current directory, which is that of the test assembly.
        Assert.That(async () => await FinishAsync(coverage), Throws.TypeOf<ProcessCoverageException>());
        Assert.That(File.Exists(Path.Combine("coverage", "order.html")));
    }

    [Test]
    public async Task Connect_WithAClient_OffersTheSameKit()
    {
        await using CamundaTestCluster other = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = other.CreateClient();
        await using CamundaTestCluster cluster = CamundaTestCluster.Connect(client);
        await using ProcessTest test = await cluster.DeployAsync("models/order.bpmn");

        ProcessInstanceUnderTest order = await test.StartAsync("order", Small);

        await order.Should.HaveJobAsync("charge-card");
    }

    /// <summary>Compiles only: there is no cluster where the settings say.</summary>
    internal static async Task ConnectToYourCluster()
    {
        await using CamundaClient client = CamundaClient.Create();
        await using CamundaTestCluster cluster = CamundaTestCluster.Connect(client);
    }

    private static async Task FinishAsync(ProcessCoverage coverage)
    {
        Console.WriteLine(coverage.Summary);
        await coverage.WriteHtmlAsync("coverage");
        await coverage.WriteJsonAsync("coverage/coverage.json");
        coverage.ThrowIfBelow(0.8);
    }
}
