using Camunda.Rest.Models;
using Camunda.Rest.Workers;
using NUnit.Framework;

// Each test has a cluster of its own, so that all of them run in parallel.
[assembly: Parallelizable(ParallelScope.All)]

namespace Camunda.Rest.Samples.OrderProcess.Tests;

internal sealed class OrderProcessTests
{
    [Test]
    public async Task Order_Charged_WaitsForTheApprovalOfTheShipment()
    {
        await using OrderStage stage = await OrderStage.SetUpAsync();
        await using JobWorker worker = stage.StartWorker(Charge);

        ProcessInstanceKey order = await stage.StartOrderAsync();
        UserTaskResult task = await stage.UserTaskOfAsync(order);

        Assert.That(task.Name, Is.EqualTo("Approve shipment"));
        Assert.That(task.CandidateGroups, Is.EqualTo(new[] { "shipping" }));
        Assert.That(await stage.Camunda.ProcessInstances[order].GetVariablesAsync<Receipt>(), Is.EqualTo(new Receipt("R-A-42")));
    }

    [Test]
    public async Task Order_Approved_IsShipped()
    {
        await using OrderStage stage = await OrderStage.SetUpAsync();
        await using JobWorker worker = stage.StartWorker(Charge);

        ProcessInstanceKey order = await stage.StartOrderAsync();
        UserTaskResult task = await stage.UserTaskOfAsync(order);
        await stage.Camunda.UserTasks[task.UserTaskKey].CompleteAsync(new { approved = true });

        Assert.That(await stage.EndOfAsync(order), Is.EqualTo("shipped"));
    }

    [Test]
    public async Task Order_NotApprovedForTwoDays_Expires()
    {
        await using OrderStage stage = await OrderStage.SetUpAsync();
        await using JobWorker worker = stage.StartWorker(Charge);

        ProcessInstanceKey order = await stage.StartOrderAsync();
        UserTaskResult task = await stage.UserTaskOfAsync(order);
        stage.Advance(TimeSpan.FromDays(2));

        Assert.That(await stage.EndOfAsync(order), Is.EqualTo("expired"));
        UserTaskResult canceled = await stage.Camunda.UserTasks[task.UserTaskKey].Get().SendAsync();
        Assert.That(canceled.State, Is.EqualTo(UserTaskState.Canceled));
    }

    [Test]
    public async Task Order_CardDeclined_IsRejected()
    {
        await using OrderStage stage = await OrderStage.SetUpAsync();
        await using JobWorker worker = stage.StartWorker(_ => throw new BpmnErrorException("CARD_DECLINED"));

        ProcessInstanceKey order = await stage.StartOrderAsync();

        Assert.That(await stage.EndOfAsync(order), Is.EqualTo("rejected"));
    }

    [Test]
    public async Task Order_PaymentFailsOnce_IsChargedAfterTheBackOff()
    {
        await using OrderStage stage = await OrderStage.SetUpAsync();
        int attempts = 0;
        await using JobWorker worker = stage.StartWorker(order => Interlocked.Increment(ref attempts) == 1
            ? throw new TimeoutException("The payment provider does not respond.")
            : Charge(order));

        ProcessInstanceKey order = await stage.StartOrderAsync();
        JobSearchResult failed = await stage.FailedJobOfAsync(order);
        Assert.That(failed.Retries, Is.EqualTo(1));
        stage.Advance(TimeSpan.FromHours(1));
        UserTaskResult task = await stage.UserTaskOfAsync(order);

        Assert.That(task.ElementId.Value, Is.EqualTo("approve-shipment"));
    }

    [Test]
    public async Task Order_PaymentKeepsFailing_RaisesAnIncidentThatCanBeResolved()
    {
        await using OrderStage stage = await OrderStage.SetUpAsync();
        bool isAvailable = false;
        await using JobWorker worker = stage.StartWorker(order =>
            Volatile.Read(ref isAvailable) ? Charge(order) : throw new JobFailedException("The provider is down.", retries: 0));

        ProcessInstanceKey order = await stage.StartOrderAsync();
        IncidentResult incident = await stage.IncidentOfAsync(order);
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.JobNoRetries));
        Assert.That(incident.ErrorMessage, Does.Contain("The provider is down."));

        Volatile.Write(ref isAvailable, true);
        JobSearchResult job = await stage.FailedJobOfAsync(order);
        await stage.Camunda.Jobs[job.JobKey].UpdateAsync(retries: 1);
        await stage.Camunda.Incidents[incident.IncidentKey].ResolveAsync();

        Assert.That(await stage.UserTaskOfAsync(order), Is.Not.Null);
    }

    private static Receipt Charge(Order order) => new($"R-{order.OrderId}");
}
