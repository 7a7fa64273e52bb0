using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine;

[Parallelizable(ParallelScope.All)]
internal sealed class DeterminismTests
{
    [Test]
    public async Task Run_Twice_GivesTheSameHistory()
    {
        string first = await RunAsync();
        string second = await RunAsync();
        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Does.Contain("JobRecord").And.Contain("UserTaskRecord").And.Contain("IncidentRecord"));
    }

    [Test]
    public async Task Snapshot_TakenBefore_DoesNotChange()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p"));
        EngineSnapshot before = harness.Snapshot;
        await harness.StartAsync();
        Assert.That(before.ProcessInstances, Is.Empty);
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Snapshot_WhileCommandsRun_IsConsistent()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        Task[] starts = [.. Enumerable.Range(0, 200).Select(_ => Task.Run(() => harness.StartAsync()))];
        while (!Task.WhenAll(starts).IsCompleted)
        {
            EngineSnapshot snapshot = harness.Snapshot;
            Assert.That(snapshot.Jobs, Has.Count.EqualTo(snapshot.ProcessInstances.Count));
            Assert.That(snapshot.ElementInstances, Has.Count.EqualTo(2 * snapshot.ProcessInstances.Count));
            await Task.Yield();
        }

        Assert.That(harness.Snapshot.Jobs, Has.Count.EqualTo(200));
    }

    [Test]
    public async Task Incident_NoRetriesLeft_HasItsTypeAsOnTheWire()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        await harness.StartAsync();
        await harness.FailAsync(await harness.ActivateOneAsync(), retries: 0);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType.Value, Is.EqualTo("JOB_NO_RETRIES"));
    }

    private static async Task<string> RunAsync()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Job("b"))
            .Add(ModelBuilder.User("u"))
            .Parallel("join")
            .Exclusive("x")
            .End()
            .Chain("start", "fork", "a", "join", "x")
            .Chain("fork", "b", "join")
            .Chain("fork", "u", "join")
            .Flow("x", "end", "=ok");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        Task<IReadOnlyList<ActivatedJob>> poll = harness.PollAsync(max: 1);
        await harness.StartAsync(variables: """{"ok":false}""");
        await harness.StartAsync(variables: """{"ok":true}""");
        ActivatedJob polled = (await poll).Single();
        foreach (ActivatedJob job in await harness.ActivateAsync(max: 2))
        {
            await harness.FailAsync(job, retries: 1, backOffSeconds: 5);
        }

        harness.Time.Advance(TimeSpan.FromMinutes(2));
        await harness.FailAsync(polled, retries: 0);
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            await harness.CompleteAsync(job, """{"n":1}""");
        }

        foreach (long key in harness.Snapshot.UserTasks.Keys)
        {
            await harness.Engine.CompleteUserTaskAsync(key, null, null, CancellationToken.None);
        }

        EngineSnapshot end = harness.Snapshot;
        return string.Join('\n',
        [
            .. end.ProcessInstances.Values, .. end.ElementInstances.Values, .. end.SequenceFlows.Values, .. end.Jobs.Values,
            .. end.UserTasks.Values, .. end.Variables.Values, .. end.Incidents.Values,
        ]);
    }
}
