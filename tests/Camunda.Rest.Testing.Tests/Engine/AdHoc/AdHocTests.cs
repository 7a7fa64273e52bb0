using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.AdHoc;

[Parallelizable(ParallelScope.All)]
internal sealed class AdHocTests
{
    [Test]
    public async Task Job_BeginsElements_AndIsFollowedByANewOneWhenOneHasEnded()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync(variables: """{"order":7}""");
        ActivatedJob first = await harness.ActivateOneAsync("steer");
        Assert.That(first.Job.Kind, Is.EqualTo(JobKind.AdHocSubProcess));
        Assert.That(first.Variables.ToJsonString(), Is.EqualTo(
            """{"order":7,"adHocSubProcessElements":[{"elementId":"a"},{"elementId":"b"}]}"""));
        await SteerAsync(harness, first, new() { Beginnings = [new("a", EngineHarness.Json("""{"note":1}""")), new("b", null)] });

        ActivatedJob a = await harness.ActivateOneAsync("a");
        Assert.That(
            (a.Variables["note"]!.ToJsonString(), (await harness.ActivateOneAsync("b")).Variables.ContainsKey("note")),
            Is.EqualTo(("1", false)));
        Assert.That(await harness.ActivateAsync("steer"), Is.Empty);
        await harness.CompleteAsync(a);
        Assert.That(harness.Trace, Does.Contain("after Active"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("after"));

        ActivatedJob second = await harness.ActivateOneAsync("steer");
        Assert.That(second.Job.JobKey, Is.Not.EqualTo(first.Job.JobKey));
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["order"] = "7" }));
        Assert.That(
            harness.Snapshot.ElementInstances.Values
                .Where(element => element.Type == ElementInstanceType.AdHocSubProcessInnerInstance)
                .Select(element => $"{element.ElementId} {EngineHarness.Name(element.State.Value)}"),
            Is.EqualTo(new[] { "adhoc#innerInstance Completed", "adhoc#innerInstance Active" }));
    }

    [Test]
    public async Task Job_SaysItIsDone_WaitsForWhatGoesOn()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.ActivateAdHocAsync(Instance(harness).ElementInstanceKey, [new("b", null)], false, CancellationToken.None);
        await SteerAsync(harness, await harness.ActivateOneAsync("steer"), new() { IsDone = true });
        Assert.That(harness.Trace, Does.Contain("adhoc Active").And.Contain("b Active"));

        await harness.CompleteAsync(await harness.ActivateOneAsync("b"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Snapshot.Jobs.Values.Count(job => job.Type == "steer"), Is.EqualTo(1));
    }

    [Test]
    public async Task Job_SaysItIsDoneAndCancels_EndsWhatGoesOn()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.ActivateAdHocAsync(Instance(harness).ElementInstanceKey, [new("b", null)], false, CancellationToken.None);
        await SteerAsync(harness, await harness.ActivateOneAsync("steer"), new() { IsDone = true, CancelsRest = true });
        Assert.That(harness.Trace, Does.Contain("b Terminated").And.Contain("adhoc Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Job_SaysItIsDoneAtOnce_GoesOn()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.CompleteJobAsync(
            new((await harness.ActivateOneAsync("steer")).Job.JobKey)
            {
                Result = new AdHocResult { IsDone = true },
                Variables = EngineHarness.Json("""{"sum":1}"""),
            },
            CancellationToken.None);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["sum"], Is.EqualTo("1"));
    }

    [Test]
    public async Task Activate_InPlaceOfTheRest_TerminatesThat()
    {
        await using EngineHarness harness = await WithAsync();
        await harness.StartAsync();
        long key = Instance(harness).ElementInstanceKey;
        await harness.Engine.ActivateAdHocAsync(key, [new("a", null)], false, CancellationToken.None);
        await harness.Engine.ActivateAdHocAsync(key, [new("b", null)], true, CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("a Terminated").And.Contain("b Active").And.Contain("adhoc Active"));
    }

    [Test]
    public async Task Activate_WhatIsNotThere_IsRefused()
    {
        await using EngineHarness harness = await WithAsync();
        await harness.StartAsync();
        long key = Instance(harness).ElementInstanceKey;
        Task Activate(long instance, params string[] ids) =>
            harness.Engine.ActivateAdHocAsync(instance, [.. ids.Select(id => new AdHocBeginning(id, null))], false, CancellationToken.None);

        await EngineHarness.AssertRejectedAsync(
            Activate(1, "a"), RejectionKind.NotFound, "There is no active ad-hoc sub-process with the key 1.");
        await EngineHarness.AssertRejectedAsync(Activate(key, "after"), RejectionKind.NotFound, "has no element 'after' that can be begun");
        await EngineHarness.AssertRejectedAsync(
            Activate(key, "a", "a"), RejectionKind.InvalidArgument, "The element 'a' is to be begun twice.");
        ActivatedJob job = await harness.ActivateOneAsync("steer");
        await EngineHarness.AssertRejectedAsync(
            SteerAsync(harness, job, new() { IsDone = true, Beginnings = [new("a", null)] }),
            RejectionKind.InvalidArgument,
            "so 'a' cannot begin");
        Assert.That(harness.Job(job).EndTime, Is.Null);
    }

    [Test]
    public async Task Fail_JobWithoutRetries_RaisesAnIncidentOfItsOwnKind()
    {
        await using EngineHarness harness = await WithAsync();
        await harness.StartAsync();
        await harness.FailAsync(await harness.ActivateOneAsync("steer"), 0);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.AdHocSubProcessNoRetries));
    }

    [Test]
    public async Task Cancel_AdHocSubProcess_EndsWhatIsInItAndItsJob()
    {
        await using EngineHarness harness = await WithAsync();
        long key = await harness.StartAsync();
        await harness.Engine.ActivateAdHocAsync(Instance(harness).ElementInstanceKey, [new("a", null)], false, CancellationToken.None);
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(
            harness.Trace, Is.EqualTo(new[] { "start Completed", "adhoc Terminated", "adhoc#innerInstance Terminated", "a Terminated" }));
        Assert.That(harness.Snapshot.Jobs.Values.Select(job => job.State), Has.All.EqualTo(JobState.Canceled));
    }

    private static Task<EngineHarness> WithAsync() => EngineHarness.WithAsync(ModelBuilder.Line(
        "p",
        new ModelBuilder("adhoc")
            .Add(ModelBuilder.Job("a", "a"))
            .Add(ModelBuilder.Job("after", "after"))
            .Flow("a", "after")
            .Add(ModelBuilder.Job("b", "b"))
            .ToAdHoc()));

    private static ElementInstanceRecord Instance(EngineHarness harness) =>
        harness.Snapshot.ElementInstances.Values.Single(element => element.Type == ElementInstanceType.AdHocSubProcess);

    private static Task SteerAsync(EngineHarness harness, ActivatedJob job, AdHocResult result) =>
        harness.Engine.CompleteJobAsync(new(job.Job.JobKey) { Result = result }, CancellationToken.None);
}
