using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

[Parallelizable(ParallelScope.All)]
internal sealed class CompensationTests
{
    [Test]
    public async Task Throw_AllCompleted_BeginsAllHandlersAndWaitsForThem()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
                "p",
                ModelBuilder.Job("a"),
                ModelBuilder.Job("b"),
                ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation()))
            .CompensatedBy("a", "undo_a")
            .CompensatedBy("b", "undo_b"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"done":true}""");

        Assert.That(harness.Trace, Is.EqualTo(new[]
        {
            "start Completed", "a Completed", "b Completed", "t Active", "b_undone Completed", "undo_b Active", "a_undone Completed",
            "undo_a Active",
        }));
        IReadOnlyList<ActivatedJob> undoing = await harness.ActivateAsync("undo");
        Assert.That(undoing.Select(job => job.Job.ElementId), Is.EqualTo(new[] { "undo_b", "undo_a" }));
        Assert.That((bool)undoing[0].Variables["done"]!, Is.True);
        await harness.CompleteAsync(undoing[0]);
        Assert.That(harness.Trace, Does.Contain("t Active"));
        await harness.CompleteAsync(undoing[1]);
        Assert.That(harness.Trace, Does.Contain("t Completed").And.Contain("end Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Throw_ActivityRef_CompensatesThatAlone()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
                "p",
                ModelBuilder.Job("a"),
                ModelBuilder.Job("b"),
                ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation("a")))
            .CompensatedBy("a", "undo_a")
            .CompensatedBy("b", "undo_b"));
        await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That((await harness.ActivateAsync("undo")).Select(job => job.Job.ElementId), Is.EqualTo(new[] { "undo_a" }));
    }

    [Test]
    public async Task End_NothingCompleted_EndsAtOnce()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Exclusive("x", "x_e").Add(ModelBuilder.Job("a")).End()
            .Add(ModelBuilder.Event("endEvent", "e", ModelBuilder.Compensation()))
            .Chain("start", "x", "e").Flow("x", "a", "=work").Chain("a", "end").CompensatedBy("a", "undo_a");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"work":false}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "x Completed", "e Completed" }));
    }

    [Test]
    public async Task Throw_ActivityThatWasDoneTwice_IsCompensatedTwiceAndOnlyOnce()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Add(ModelBuilder.Job("a")).Exclusive("x", "x_t").End()
            .Add(ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation()))
            .Add(ModelBuilder.Event("endEvent", "e", ModelBuilder.Compensation()))
            .Chain("start", "a", "x", "t", "e").Flow("x", "a", "=again").CompensatedBy("a", "undo_a");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"again":true}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"again":false}""");
        IReadOnlyList<ActivatedJob> undoing = await harness.ActivateAsync("undo");
        Assert.That(undoing, Has.Count.EqualTo(2));
        await harness.CompleteAsync(undoing[0]);
        await harness.CompleteAsync(undoing[1]);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Snapshot.Jobs.Values.Count(job => job.Type == "undo"), Is.EqualTo(2));
    }

    [TestCase(null)]
    [TestCase("sub")]
    public async Task Throw_CompletedSubProcess_CompensatesWhatIsInIt(string? activity)
    {
        ModelBuilder sub = new ModelBuilder("sub").Start("s").Add(ModelBuilder.Job("a")).Chain("s", "a").CompensatedBy("a", "undo_a");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", sub.ToSubProcess(), ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation(activity))));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        ActivatedJob undoing = await harness.ActivateOneAsync("undo");
        Assert.That(harness.Snapshot.ElementInstances[undoing.Job.ElementInstanceKey].ScopeKey, Is.EqualTo(key));
        await harness.CompleteAsync(undoing);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Throw_TerminatedSubProcess_CompensatesNothing()
    {
        ModelBuilder sub = new ModelBuilder("sub").Start("s").Add(ModelBuilder.Job("a")).Add(ModelBuilder.Job("b", "wait"))
            .Chain("s", "a", "b").CompensatedBy("a", "undo_a");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", sub.ToSubProcess())
            .CatchError("caught", "sub", null)
            .Add(ModelBuilder.Event("endEvent", "e", ModelBuilder.Compensation()))
            .Chain("caught", "e"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        await harness.Engine.ThrowJobErrorAsync(new((await harness.ActivateOneAsync("wait")).Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Snapshot.Jobs.Values, Has.None.Property("Type").EqualTo("undo"));
    }

    [TestCase(null)]
    [TestCase("a")]
    public async Task Throw_InAnEventSubProcess_CompensatesWhatIsAroundIt(string? activity)
    {
        ModelBuilder handler = new ModelBuilder("h").StartByError("hs", null)
            .Add(ModelBuilder.Event("endEvent", "e", ModelBuilder.Compensation(activity))).Chain("hs", "e");
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("a"), ModelBuilder.Job("b", "fail")).CompensatedBy("a", "undo_a")
                .Add(handler.ToEventSubProcess()));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        await harness.Engine.ThrowJobErrorAsync(new((await harness.ActivateOneAsync("fail")).Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("e Active").And.Contain("undo_a Active"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("undo"));
        Assert.That(harness.Trace, Does.Contain("e Completed").And.Contain("h Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Handler_JobFails_IsAnIncidentAndResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.Job("a"), ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation()))
            .CompensatedBy("a", "undo_a"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        ActivatedJob undoing = await harness.ActivateOneAsync("undo");
        await harness.FailAsync(undoing, retries: 0);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ElementId, Is.EqualTo("undo_a"));
        await harness.Engine.UpdateJobAsync(new(undoing.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(harness.Snapshot.Incidents.Keys.Single(), CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("undo"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Throw_AThousandCompleted_CompensatesEach()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Parallel("fork").Add("<bpmn:task id=\"a\"/>").Add(ModelBuilder.Job("go", "go"))
            .Add(ModelBuilder.Event("endEvent", "e", ModelBuilder.Compensation())).Flow("start", "fork").Chain("fork", "go", "e")
            .CompensatedBy("a", "undo_a");
        for (int i = 0; i < 1000; i++)
        {
            model.Flow("fork", "a", flowId: $"f{i}");
        }

        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync("go"));
        Assert.That((await harness.ActivateAsync("undo", max: 2000)).Count, Is.EqualTo(1000));
    }

    [Test]
    public async Task Cancel_WhileItCompensates_EndsTheHandlers()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.Job("a"), ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation()))
            .CompensatedBy("a", "undo_a"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        ActivatedJob undoing = await harness.ActivateOneAsync("undo");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Job(undoing).State, Is.EqualTo(JobState.Canceled));
        Assert.That(harness.Trace, Does.Contain("t Terminated").And.Contain("undo_a Terminated"));
    }

    [Test]
    public async Task Handler_SubProcess_IsDoneAsAWhole()
    {
        ModelBuilder undo = new ModelBuilder("undo_a").Start("us").Add(ModelBuilder.Job("u", "undo")).Chain("us", "u");
        (string id, string xml) = undo.ToSubProcess();
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.Job("a"), ModelBuilder.Event("intermediateThrowEvent", "t", ModelBuilder.Compensation()))
            .Boundary("undone", "a", ModelBuilder.Compensation())
            .Add(xml.Replace($"id=\"{id}\"", $"id=\"{id}\" isForCompensation=\"true\"", StringComparison.Ordinal))
            .Add("<bpmn:association id=\"as\" sourceRef=\"undone\" targetRef=\"undo_a\"/>"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Trace, Does.Contain("undo_a Active").And.Contain("t Active"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("undo"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }
}
