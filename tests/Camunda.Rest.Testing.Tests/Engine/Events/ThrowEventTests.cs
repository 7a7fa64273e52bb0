using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

[Parallelizable(ParallelScope.All)]
internal sealed class ThrowEventTests
{
    [Test]
    public async Task None_Throw_IsPassedThroughWithItsOutputs()
    {
        string mapping = ModelBuilder.Extensions(
            "<zeebe:taskDefinition type=\"ignored\"/>" + ModelBuilder.Mapping("<zeebe:output source=\"=1\" target=\"n\"/>"));
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateThrowEvent", "t", "", mapping)));
        long key = await harness.StartAsync();
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "t Completed", "end Completed" }));
        Assert.That(harness.Variables(key)["n"], Is.EqualTo("1"));
        Assert.That(harness.Snapshot.Jobs, Is.Empty);
    }

    [TestCase("intermediateThrowEvent")]
    [TestCase("endEvent")]
    public async Task Message_TaskDefinition_IsAJob(string tag)
    {
        string job = ModelBuilder.Extensions(
            "<zeebe:taskDefinition type=\"send\" retries=\"2\"/><zeebe:taskHeaders><zeebe:header key=\"to\" value=\"x\"/></zeebe:taskHeaders>"
            + ModelBuilder.Mapping("<zeebe:input source=\"=n\" target=\"sent\"/>"));
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").Start().Add(ModelBuilder.Event(tag, "t", "<bpmn:messageEventDefinition/>", job)).Chain("start", "t"));
        long key = await harness.StartAsync(variables: """{"n":3}""");
        ActivatedJob sending = await harness.ActivateOneAsync("send");
        Assert.That(
            (sending.Job.Kind, sending.Job.Retries, sending.Job.CustomHeaders["to"]), Is.EqualTo((JobKind.BpmnElement, 2, "x")));
        Assert.That((int)sending.Variables["sent"]!, Is.EqualTo(3));

        await harness.CompleteAsync(sending, """{"receipt":"R"}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["receipt"], Is.EqualTo("\"R\""));
    }

    [Test]
    public async Task Message_JobFails_IsAnIncidentAndResolved()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(new ModelBuilder("p").Start()
            .Add(ModelBuilder.Event(
                "endEvent", "t", "<bpmn:messageEventDefinition/>", ModelBuilder.Extensions("<zeebe:taskDefinition type=\"send\"/>")))
            .Chain("start", "t"));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync("send");
        await harness.FailAsync(job, retries: 0);
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.JobNoRetries));
        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(harness.Snapshot.Incidents.Keys.Single(), CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("send"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Message_JobThrowsAnError_IsCaughtAroundIt()
    {
        ModelBuilder sub = new ModelBuilder("sub").Start("s")
            .Add(ModelBuilder.Event(
                "endEvent", "t", "<bpmn:messageEventDefinition/>", ModelBuilder.Extensions("<zeebe:taskDefinition type=\"send\"/>")))
            .Chain("s", "t");
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", sub.ToSubProcess()).CatchError("e", "sub", null).Chain("e", "end"));
        await harness.StartAsync();
        await harness.Engine.ThrowJobErrorAsync(new((await harness.ActivateOneAsync("send")).Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("t Terminated").And.Contain("e Completed").And.Contain("end Completed"));
    }

    [Test]
    public async Task Link_Throw_GoesOnAtTheCatchOfItsName()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Exclusive("x", "x_one").End()
            .Add(ModelBuilder.Event("intermediateThrowEvent", "one", ModelBuilder.Link("L")))
            .Add(ModelBuilder.Event("intermediateThrowEvent", "two", ModelBuilder.Link("L")))
            .Add(ModelBuilder.Event("intermediateCatchEvent", "to", ModelBuilder.Link("L")))
            .Chain("start", "x", "one").Flow("x", "two", "=second").Chain("to", "end");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"second":true}""");
        Assert.That(
            harness.Trace, Is.EqualTo(new[] { "start Completed", "x Completed", "two Completed", "to Completed", "end Completed" }));
        await harness.StartAsync(variables: """{"second":false}""");
        Assert.That(harness.Trace, Does.Contain("one Completed"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("")]
    [TestCase("<bpmn:linkEventDefinition name=\"L\"/>")]
    [TestCase("<bpmn:compensateEventDefinition/>")]
    [TestCase("<bpmn:signalEventDefinition signalRef=\"s\"/>")]
    [TestCase("<bpmn:escalationEventDefinition escalationRef=\"late\"/>")]
    public async Task Listeners_OfAThrowEvent_HoldItUp(string definition)
    {
        string listeners = ModelBuilder.Extensions(
            ModelBuilder.Listeners(ModelBuilder.Listener("start", "before") + ModelBuilder.Listener("end", "after")));
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Event("intermediateThrowEvent", "t", definition, listeners))
                .Add(ModelBuilder.Event("intermediateCatchEvent", "to", ModelBuilder.Link("L")))
                .DefinesSignal("s", "alarm")
                .DefinesEscalation("late", "LATE"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync("before"));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "t Active" }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("after"), """{"heard":true}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["heard"], Is.EqualTo("true"));
    }

    [Test]
    public async Task Mappings_OfEventsThatSendNothing_AreThoseOfTheOutputsAlone()
    {
        string mapping = ModelBuilder.Extensions(ModelBuilder.Mapping(
            "<zeebe:input source=\"=1\" target=\"local\"/><zeebe:output source=\"=2\" target=\"n\"/>"));
        await using EngineHarness harness = await EngineHarness.WithAsync(new ModelBuilder("p").Start().Parallel("fork")
            .Add(ModelBuilder.Event("endEvent", "none", "", mapping))
            .Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Event("endEvent", "all", "<bpmn:terminateEventDefinition/>", mapping.Replace("\"n\"", "\"m\"", StringComparison.Ordinal)))
            .Chain("start", "fork", "none")
            .Chain("fork", "a", "all"));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["n"] = "2" }));
        Assert.That(harness.Snapshot.Variables.Values.Select(variable => variable.Name), Has.None.EqualTo("local"));
    }

    [Test]
    public async Task Link_InALoopWithAWait_GoesRound()
    {
        ModelBuilder model = new ModelBuilder("p").Start().Exclusive("x", "x_back").End().Add(ModelBuilder.Job("a"))
            .Add(ModelBuilder.Event("intermediateThrowEvent", "back", ModelBuilder.Link("L")))
            .Add(ModelBuilder.Event("intermediateCatchEvent", "again", ModelBuilder.Link("L")))
            .Chain("start", "a", "x", "back").Flow("x", "end", "=done").Chain("again", "a");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"done":false}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"done":true}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace.Count(element => element == "a Completed"), Is.EqualTo(2));
    }
}
