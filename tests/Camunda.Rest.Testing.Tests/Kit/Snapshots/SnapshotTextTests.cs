using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit.Snapshots;

/// <summary>What a failed assertion prints, on a clock that stands still.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class SnapshotTextTests
{
    [Test]
    public async Task ToString_OfAWaitingInstance_TellsEverything()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Parallel("fork").End()
            .Add(ModelBuilder.Job("task", more: ModelBuilder.Mapping("""<zeebe:input source="=total" target="amount"/>""")))
            .Boundary("late", "task", ModelBuilder.Timer("PT90M"))
            .Add(ModelBuilder.User("approve", """<zeebe:assignmentDefinition assignee="demo" candidateGroups="sales"/>""", "Approve order"))
            .Add(ModelBuilder.Catch("paid", "m")).Defines("m", "payment")
            .Chain("start", "fork", "task", "end").Chain("fork", "approve", "end").Chain("fork", "paid", "end").Flow("late", "end");
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(new() { TimeProvider = new WorkClock() });
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", model.ToString());
        ProcessInstanceUnderTest instance = await test.StartAsync(new { total = 5, key = "A-1", text = new string('x', 300) });
        await instance.Job("work").FailAsync(retries: 0, message: "out of\npaper");
        await test.AdvanceAsync(TimeSpan.FromMinutes(30));

        ProcessInstanceSnapshot snapshot = await instance.TakeSnapshotAsync();

        string key = instance.Key.Value;
        Assert.That(snapshot.ToString().ReplaceLineEndings("\n"), Is.EqualTo(
            $"""
            Process instance {key} of 'p' version 1: active with an incident, started 2000-01-01 00:00:00.000Z
            Path
              +0.000 s     completed  `start` (start event)
              +0.000 s     completed  `fork` (parallel gateway)
              +0.000 s     active     `task` (service task), incident
              +0.000 s     active     `approve` 'Approve order' (user task)
              +0.000 s     active     `paid` (intermediate catch event)
            Variables
              key = "A-1"
              text = "{new string('x', 199)}… (302 characters)
              total = 5
              amount = 5 (local to `task`)
            Open jobs
              `work` at `task`: failed, 0 retries left, no worker, out of paper
            Open user tasks
              'Approve order' at `approve`: created, assigned to 'demo', for sales
            Incidents
              JOB_NO_RETRIES at `task`: out of paper
            Next timers
              `late` in 01:00:00, at 2000-01-01 01:30:00.000Z
            Messages waited for
              'payment' with the correlation key 'A-1' at `paid`
            """.ReplaceLineEndings("\n")));
        Assert.That(snapshot.Time, Is.EqualTo(cluster.Clock.UtcNow));
    }

    [Test]
    public async Task Message_OfAFailure_SaysWhatEachActiveElementWaitsFor()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Parallel("fork").End()
            .Add(ModelBuilder.Job("task")).Boundary("late", "task", ModelBuilder.Timer("P2DT3H"))
            .Add(ModelBuilder.User("approve")).Add(ModelBuilder.Catch("paid", "m")).Defines("m", "payment")
            .Chain("start", "fork", "task", "end").Chain("fork", "approve", "end").Chain("fork", "paid", "end").Flow("late", "end");
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync(new() { TimeProvider = new WorkClock() });
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", model.ToString());
        ProcessInstanceUnderTest instance = await test.StartAsync(new { key = "A-1" });

        ProcessAssertionException failure =
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()))!;

        Assert.That(failure.Message.ReplaceLineEndings("\n"), Does.StartWith(
            $"""
            Expected process instance {instance.Key} of 'p' to be completed, but it is active.

            `task` was activated and waits for job `work`, which has no worker, or for the timer `late`, due in 2d 03:00:00.
            `approve` was activated and waits for its user task 'approve', which is unassigned.
            `paid` was activated and waits for the message 'payment' with the correlation key 'A-1'.

            Process instance
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public async Task Message_OfAMultiInstanceThatCannotBegin_TellsItsIncident()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.MultiInstance());
        ProcessInstanceUnderTest instance = await stage.StartAsync(new { items = 5 });

        ProcessAssertionException failure =
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()))!;

        Assert.That(failure.Message, Does.Contain("`each` has an incident, EXTRACT_VALUE_ERROR: "));
    }

    [Test]
    public async Task Message_OfACatchEventForASignal_SaysSo()
    {
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.Event("intermediateCatchEvent", "wait", ModelBuilder.Signal("s")))
            .DefinesSignal("s", "alarm");
        await using KitStage stage = await KitStage.OpenAsync(model);
        ProcessInstanceUnderTest instance = await stage.StartAsync();

        ProcessAssertionException failure =
            (await Assert.ThrowsAsync<ProcessAssertionException>(() => instance.Should.BeCompletedAsync()))!;

        Assert.That(failure.Message, Does.Contain("`wait` was activated and waits for a signal."));
        await stage.Test.BroadcastSignalAsync("alarm");
        await instance.Should.BeCompletedAsync();
    }
}
