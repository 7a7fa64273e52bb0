using Camunda.Rest.Models;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Errors and times as a client sees them.</summary>
public sealed class EventTests
{
    [Test]
    public async Task ThrowError_JobInASubProcess_IsCaughtByTheEventSubProcessAroundIt()
    {
        ModelBuilder inner = new ModelBuilder("sub").Start("s").Add(ModelBuilder.Job("a")).Chain("s", "a");
        await using ModelStage stage = await ModelStage.OpenAsync(
            ModelBuilder.Line("p", inner.ToSubProcess()).Add(new ModelBuilder("handler").StartByError("caught", null).ToEventSubProcess()));
        ProcessInstanceKey key = await stage.StartAsync();
        ActivatedJobResult job = (await stage.Camunda.Jobs.Activate("work").SendAsync()).Single();

        await stage.Camunda.Jobs[job.JobKey].ThrowErrorAsync("NO_STOCK");

        List<string> elements = [];
        await foreach (ElementInstanceResult element in stage.Camunda.ElementInstances.Search()
            .Where(element => element.ProcessInstanceKey == key))
        {
            elements.Add($"{element.ElementId} {element.Type} {element.State}");
        }

        Assert.That(await stage.StateOfAsync(key), Is.EqualTo("COMPLETED"));
        Assert.That(elements, Is.EqualTo(new[]
        {
            $"start {ElementInstanceType.StartEvent} {ElementInstanceState.Completed}",
            $"sub {ElementInstanceType.SubProcess} {ElementInstanceState.Terminated}",
            $"s {ElementInstanceType.StartEvent} {ElementInstanceState.Completed}",
            $"a {ElementInstanceType.ServiceTask} {ElementInstanceState.Terminated}",
            $"handler {ElementInstanceType.EventSubProcess} {ElementInstanceState.Completed}",
            $"caught {ElementInstanceType.StartEvent} {ElementInstanceState.Completed}",
        }));
    }

    [Test]
    public async Task Search_ElementsOfEvents_HaveTheirTypes()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(new ModelBuilder("p").Start()
            .Add(ModelBuilder.Event("intermediateThrowEvent", "t", ""))
            .Add("<bpmn:eventBasedGateway id=\"g\"/>")
            .Add(ModelBuilder.Wait("w", "PT1H"))
            .Add(ModelBuilder.Event("intermediateCatchEvent", "c", ModelBuilder.Signal("s")))
            .Chain("start", "t", "g", "w")
            .Chain("g", "c")
            .DefinesSignal("s", "alarm")
            .DefinesSignal("n", "note")
            .Add(new ModelBuilder("h").StartOn("hs", ModelBuilder.Signal("n"), interrupts: false).ToEventSubProcess()));
        ProcessInstanceKey key = await stage.StartAsync();
        await stage.Camunda.Signals.Broadcast("note").SendAsync();
        await stage.Camunda.Signals.Broadcast("alarm").SendAsync();

        List<string> elements = [];
        await foreach (ElementInstanceResult element in stage.Camunda.ElementInstances.Search()
            .Where(element => element.ProcessInstanceKey == key && element.State == ElementInstanceState.Completed))
        {
            elements.Add($"{element.ElementId} {element.Type}");
        }

        Assert.That(elements, Is.EqualTo(new[]
        {
            $"start {ElementInstanceType.StartEvent}",
            $"t {ElementInstanceType.IntermediateThrowEvent}",
            $"g {ElementInstanceType.EventBasedGateway}",
            $"h {ElementInstanceType.EventSubProcess}",
            $"hs {ElementInstanceType.StartEvent}",
            $"c {ElementInstanceType.IntermediateCatchEvent}",
        }));
        Assert.That(await stage.StateOfAsync(key), Is.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task ErrorEnd_NothingCatches_IsAnIncident()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(new ModelBuilder("p")
            .Start()
            .Throw("e", "error")
            .DefinesError("error", "NO_STOCK")
            .Chain("start", "e"));
        ProcessInstanceKey key = await stage.StartAsync();

        IncidentResult incident = await stage.Camunda.Incidents.Search().Where(incident => incident.ProcessInstanceKey == key).FirstAsync();

        Assert.That((incident.ErrorType, incident.ElementId.ToString()), Is.EqualTo((IncidentErrorType.UnhandledErrorEvent, "e")));
        Assert.That(incident.ErrorMessage, Does.Contain("NO_STOCK"));
    }

    [Test]
    public async Task StartEvent_Cycle_StartsInstancesAsTheClockAdvances()
    {
        await using ModelStage stage = await ModelStage.OpenAsync(
            new ModelBuilder("p")
                .Add($"<bpmn:startEvent id=\"s\">{ModelBuilder.Timer("timeCycle", "R/PT1H")}</bpmn:startEvent>")
                .Add(ModelBuilder.Job("a"))
                .Chain("s", "a"));

        stage.Cluster.Clock.Advance(TimeSpan.FromHours(3));

        Assert.That(
            await stage.Camunda.ProcessInstances.Search().Where(instance => instance.State == ProcessInstanceState.Active).CountAsync(),
            Is.EqualTo(3));
        Assert.That((await stage.Camunda.Jobs.Activate("work").SendAsync()).Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Deploy_WhatIsNotExecuted_IsRefusedByName()
    {
        await using ModelStage stage = await ModelStage.OpenAsync();
        string model = new ModelBuilder("p").Start().Add("<bpmn:transaction id=\"all\"/>").Chain("start", "all").ToString();

        Assert.That(
            () => stage.Camunda.Deployments.Create().AddText("p.bpmn", model).SendAsync(),
            Throws.TypeOf<CamundaBadRequestException>().With.Message.Contains("INVALID_ARGUMENT: 'p.bpmn': process 'p': transaction 'all' is not supported. "));
    }
}
