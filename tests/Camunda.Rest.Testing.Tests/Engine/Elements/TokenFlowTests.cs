using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Elements;

[Parallelizable(ParallelScope.All)]
internal sealed class TokenFlowTests
{
    private static readonly string[] BothJobs = ["a", "b"];

    [Test]
    public async Task Flow_PassThrough_Completes()
    {
        ModelBuilder model = ModelBuilder.Line("p", ("t", "<bpmn:task id=\"t\" name=\"Think\"/>"), ("m", "<bpmn:manualTask id=\"m\"/>"));
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();

        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "t Completed", "m Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Instance(key).EndDate, Is.EqualTo(EngineHarness.Start));
        Assert.That(
            harness.Snapshot.SequenceFlows.Values.Select(flow => flow.SequenceFlowId), Is.EqualTo(new[] { "start_t", "t_m", "m_end" }));
        Assert.That(harness.Snapshot.ElementInstances.Values.Select(element => (element.ElementName, element.Type)), Is.EqualTo(new[]
        {
            ("start", ElementInstanceType.StartEvent),
            ("Think", ElementInstanceType.Task),
            ("m", ElementInstanceType.ManualTask),
            ("end", ElementInstanceType.EndEvent),
        }));
    }

    [Test]
    public async Task Flow_NoEndEvent_CompletesAtTheLastElement()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(new ModelBuilder("p").Start());
        long key = await harness.StartAsync();
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("serviceTask", ElementInstanceType.Values.ServiceTask)]
    [TestCase("sendTask", ElementInstanceType.Values.SendTask)]
    [TestCase("scriptTask", ElementInstanceType.Values.ScriptTask)]
    [TestCase("businessRuleTask", ElementInstanceType.Values.BusinessRuleTask)]
    public async Task Flow_JobTask_WaitsForItsJob(string tag, string type)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a", tag: tag)));
        long key = await harness.StartAsync();
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
        Assert.That(harness.Snapshot.ElementInstances.Values.Last().Type.Value, Is.EqualTo(type));

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("""{"total":150}""", "big")]
    [TestCase("""{"total":50}""", "small")]
    [TestCase("""{"total":-1}""", "other")]
    public async Task Flow_ExclusiveGateway_TakesTheFirstThatHolds(string variables, string expected)
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Exclusive("x", "x_other")
            .End("big")
            .End("small")
            .End("other")
            .Chain("start", "x", "other")
            .Flow("x", "big", "=total > 100").Flow("x", "small", "=total >= 0");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.StartAsync(variables: variables);
        Assert.That(harness.Trace.Last(), Is.EqualTo($"{expected} Completed"));
    }

    [Test]
    public async Task Flow_LoopBack_RunsAgain()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Add(ModelBuilder.Job("a"))
            .Exclusive("x", "x_end")
            .End()
            .Chain("start", "a", "x", "end")
            .Flow("x", "a", "=again");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"again":true}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"again":false}""");

        Assert.That(
            harness.Trace,
            Is.EqualTo(new[] { "start Completed", "a Completed", "x Completed", "a Completed", "x Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Flow_ForkAndJoin_WaitsForAllPaths()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Job("b"))
            .Parallel("join")
            .End()
            .Chain("start", "fork", "a", "join", "end").Chain("fork", "b", "join");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        Assert.That(jobs.Select(job => job.Job.ElementId), Is.EqualTo(BothJobs));

        await harness.CompleteAsync(jobs[1]);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
        Assert.That(harness.Trace, Has.None.StartsWith("join"));

        await harness.CompleteAsync(jobs[0]);
        Assert.That(harness.Trace.TakeLast(2), Is.EqualTo(new[] { "join Completed", "end Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Flow_TwoTokensOnOnePathOfAJoin_DoNotJoin()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Exclusive("merge")
            .Add(ModelBuilder.Job("b"))
            .Parallel("join")
            .End()
            .Chain("start", "fork", "merge", "join", "end").Flow("fork", "merge", flowId: "second").Chain("fork", "b", "join");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Has.None.StartsWith("join"));

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Trace.Count(step => step == "join Completed"), Is.EqualTo(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active), "one token still waits at the join");
    }

    [Test]
    public async Task Flow_TwoTokensOnEachPathOfAJoin_JoinTwice()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Exclusive("merge")
            .Add(ModelBuilder.Job("b"))
            .Parallel("join")
            .End()
            .Chain("start", "fork", "merge", "join", "end")
            .Flow("fork", "merge", flowId: "second")
            .Chain("fork", "b", "join")
            .Flow("fork", "b", flowId: "other");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
            await harness.CompleteAsync(job);
        }

        Assert.That(harness.Trace.Count(step => step == "join Completed"), Is.EqualTo(2));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Flow_PathsThatEndApart_CompleteTogether()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Add(ModelBuilder.Job("a"))
            .End("end1")
            .End("end2")
            .Chain("start", "fork", "end1")
            .Chain("fork", "a", "end2");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));

        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Flow_TerminatingEnd_EndsTheOtherPaths()
    {
        ModelBuilder model = new ModelBuilder("p")
            .Start()
            .Parallel("fork")
            .Add(ModelBuilder.Job("a", "stop"))
            .Add(ModelBuilder.Job("b"))
            .Add("<bpmn:task id=\"late\"/>")
            .Add("<bpmn:endEvent id=\"kill\"><bpmn:terminateEventDefinition/></bpmn:endEvent>")
            .Chain("start", "fork", "a", "kill").Chain("fork", "b", "late");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        ActivatedJob other = await harness.ActivateOneAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync("stop"));

        Assert.That(
            harness.Trace, Is.EqualTo(new[] { "start Completed", "fork Completed", "a Completed", "b Terminated", "kill Completed" }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Job(other).State, Is.EqualTo(JobState.Canceled));
    }

    [Test]
    public async Task Flow_ForkWithoutEnd_IsStoppedAndUndone()
    {
        ModelBuilder model = new ModelBuilder("p").Start();
        List<string> chain = ["start"];
        for (int i = 0; i < 20; i++)
        {
            model.Parallel($"fork{i}").Exclusive($"merge{i}").Flow($"fork{i}", $"merge{i}", flowId: $"again{i}");
            chain.AddRange([$"fork{i}", $"merge{i}"]);
        }

        await using EngineHarness harness = await EngineHarness.WithAsync(model.Chain([.. chain]));
        await EngineHarness.AssertRejectedAsync(
            harness.StartAsync(), Camunda.Rest.Testing.Engine.Commands.RejectionKind.ResourceExhausted, "steps without a wait");

        long lastKey = harness.Snapshot.ProcessDefinitions.Keys.Last();
        DeploymentRecord next = await harness.DeployAsync(new ModelBuilder("q").Start());
        Assert.That(harness.Snapshot.ProcessInstances, Is.Empty);
        Assert.That(harness.Snapshot.ElementInstances, Is.Empty);
        Assert.That(next.DeploymentKey, Is.EqualTo(lastKey + 1), "not even a key is used up");
    }
}
