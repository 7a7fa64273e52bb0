using Camunda.Rest.Models;
using Camunda.Rest.Testing;
using NUnit.Framework;

// Each test has a cluster of its own, so that all of them run in parallel.
[assembly: Parallelizable(ParallelScope.All)]

namespace Camunda.Rest.Samples.OrderProcess.Tests;

internal sealed class OrderProcessTests
{
    private static readonly Order Small = new("A-42", 99.50m);
    private static readonly Order Large = new("A-43", 2400m);

    [Test]
    public async Task SmallOrder_Charged_IsShippedWithoutApproval()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Completes(new { receiptId = "R-1" });
        stage.Kit.MockChildProcess("shipping").Completes(new { tracking = "T-9" });

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Small);

        await order.Should.BeCompletedAsync();
        await order.Should.HaveCompletedAsync("charge-card", "ship", "shipped", inOrder: true);
        await order.Should.NotHaveActivatedAsync("approve-shipment");
        await order.Should.HaveVariablesAsync(new { receiptId = "R-1", tracking = "T-9" });
    }

    [Test]
    public async Task LargeOrder_Charged_WaitsForTheApprovalOfTheShipment()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Completes();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Large);

        await order.Should.BeWaitingOnlyAtAsync("Approve shipment");
        await order.Should.HaveUserTaskAsync("Approve shipment", candidateGroup: "shipping");
        await order.Should.BeWaitingForMessageAsync("order-cancelled", "A-43");
    }

    [Test]
    public async Task LargeOrder_Approved_IsShipped()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Completes();
        stage.Kit.MockChildProcess("shipping").Completes();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Large);
        await order.UserTask("Approve shipment").CompleteAsync(new { approvedBy = "kim" });

        await order.Should.BeCompletedAsync();
        await order.Should.HaveCompletedAsync("approve-shipment", "shipped", inOrder: true);
        await order.Should.HaveVariableAsync("approvedBy", "kim");
    }

    [Test]
    public async Task LargeOrder_ApprovedWheneverItWaits_IsShipped()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Completes();
        stage.Kit.MockChildProcess("shipping").Completes();
        stage.Kit.When(order => order.IsWaitingAt("approve-shipment"))
            .Then(order => order.UserTask("approve-shipment").CompleteAsync());

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Large);

        await order.Should.BeCompletedAsync();
        await order.Should.HaveCompletedTimesAsync("approve-shipment", 1);
    }

    [Test]
    public async Task LargeOrder_NotApprovedForTwoDays_Expires()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Completes();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Large);
        await order.Should.BeWaitingAtAsync("approve-shipment");
        await stage.Kit.AdvanceAsync(TimeSpan.FromDays(2));

        await order.Should.BeCompletedAsync();
        await order.Should.HaveTerminatedAsync("approve-shipment");
        await order.Should.HaveCompletedAsync("two-days", "expired", inOrder: true);
    }

    [Test]
    public async Task LargeOrder_CancelledByTheCustomer_IsNotShipped()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Completes();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Large);
        await order.Should.BeWaitingForMessageAsync("order-cancelled");
        await stage.Kit.PublishMessageAsync("order-cancelled", "A-43");

        await order.Should.HaveCorrelatedMessageAsync("order-cancelled");
        await order.Should.HaveCompletedAsync("cancelled");
        await order.Should.NotHaveActivatedAsync("ship");
    }

    [Test]
    public async Task Order_CardDeclined_IsRejected()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").ThrowsError("CARD_DECLINED", variables: new { reason = "expired" });

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Small);

        await order.Should.HaveCompletedAsync("declined", "rejected", inOrder: true);
        await order.Should.HaveTerminatedAsync("charge-card");
        await order.Should.HaveVariableAsync("rejectionReason", "expired");
    }

    [Test]
    public async Task Order_PaymentFailsOnce_IsChargedAfterTheBackOff()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        WorkerMock payment = stage.Kit.MockWorker("charge-card").Fails(retryBackOff: TimeSpan.FromHours(1)).Completes();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Large);
        await order.Should.HaveJobAsync("charge-card", retries: 1);
        await order.Should.HaveNoIncidentsAsync();
        await stage.Kit.AdvanceAsync(TimeSpan.FromHours(1));

        await order.Should.BeWaitingAtAsync("approve-shipment");
        Assert.That(payment.Jobs, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Order_PaymentKeepsFailing_RaisesAnIncidentThatCanBeResolved()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Fails(retries: 0, "The provider is down.").Completes();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Large);
        await order.Should.HaveIncidentAsync(IncidentErrorType.JobNoRetries, "The provider is down.", "charge-card");
        await order.Incident("charge-card").ResolveAsync(retries: 1);

        await order.Should.HaveNoIncidentsAsync();
        await order.Should.BeWaitingAtAsync("approve-shipment");
    }

    [Test]
    public async Task LoyalCustomer_SmallOrder_GetsTenPercent()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Small with { Customer = "loyal" });

        await order.Should.HaveEvaluatedDecisionAsync("discount", 0.1m);
        await order.Should.HaveMatchedRulesAsync("discount", 1);
        await order.Should.HaveVariableAsync("amount", 89.55m, element: "charge-card");
    }

    [Test]
    public async Task Order_ChargedByTheHandler_HasItsReceipt()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockDecision("discount").Returns(0.5m);
        stage.Kit.MockWorker("charge-card").Handles(new ChargeCard());

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Small);

        await order.Should.HaveVariablesAsync(new { receiptId = "R-A-42", charged = 49.75m });
    }

    [Test]
    public async Task Order_Shipped_WaitsForTheDelivery()
    {
        await using OrderProcessTest stage = await OrderProcessRun.DeployAsync();
        stage.Kit.MockWorker("charge-card").Completes();

        ProcessInstanceUnderTest order = await stage.Kit.StartAsync("order", Small);
        ProcessInstanceUnderTest shipping = await order.CalledInstanceAsync("shipping");
        await shipping.Job("pack-parcel").CompleteAsync(new { tracking = "T-9" });
        await shipping.Should.BeWaitingForMessageAsync("parcel-delivered", "T-9");
        await stage.Kit.PublishMessageAsync("parcel-delivered", "T-9");

        await shipping.Should.BeCompletedAsync();
        await order.Should.BeCompletedAsync();
    }
}
