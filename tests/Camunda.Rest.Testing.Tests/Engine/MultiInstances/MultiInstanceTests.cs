using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.MultiInstances;

[Parallelizable(ParallelScope.All)]
internal sealed class MultiInstanceTests
{
    private const string Items = """inputCollection="=items" inputElement="item" """;

    private const string Results = Items + """outputCollection="results" outputElement="=result" """;

    [Test]
    public async Task Parallel_Task_CollectsTheResultsInOrder()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Results));
        long key = await harness.StartAsync(variables: """{"items":["a","b"]}""");
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        Assert.That(
            jobs.Select(job => (job.Variables["item"]!.ToJsonString(), job.Variables["loopCounter"]!.ToJsonString())),
            Is.EqualTo(new[] { ("\"a\"", "1"), ("\"b\"", "2") }));
        await harness.CompleteAsync(jobs[1], """{"result":2}""");
        Assert.That(harness.Trace.Count(line => line == "work Active"), Is.EqualTo(2));
        await harness.CompleteAsync(jobs[0], """{"result":1}""");

        Assert.That(
            harness.Trace,
            Is.EqualTo(new[] { "start Completed", "work Completed", "work Completed", "work Completed", "end Completed" }));
        Assert.That(
            harness.Snapshot.ElementInstances.Values.Where(element => element.ElementId == "work").Select(element => element.Type),
            Is.EqualTo(new[] { ElementInstanceType.MultiInstanceBody, ElementInstanceType.ServiceTask, ElementInstanceType.ServiceTask }));
        Assert.That(
            harness.Variables(key),
            Is.EquivalentTo(new Dictionary<string, string> { ["items"] = """["a","b"]""", ["results"] = "[1,2]" }));
    }

    [Test]
    public async Task Sequential_Task_BeginsOneAfterTheOther()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Results, isSequential: true));
        long key = await harness.StartAsync(variables: """{"items":[10,20,30]}""");
        for (int i = 1; i <= 3; i++)
        {
            ActivatedJob job = await harness.ActivateOneAsync();
            Assert.That(job.Variables["item"]!.GetValue<int>(), Is.EqualTo(i * 10));
            await harness.CompleteAsync(job, $$"""{"result":{{i}}}""");
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["results"], Is.EqualTo("[1,2,3]"));
    }

    [Test]
    public async Task Parallel_SomeInstancesComplete_ShowsTheResultsOfTheOthersAsNull()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Results));
        await harness.StartAsync(variables: """{"items":["a","b","c"]}""");
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        long body = harness.Snapshot.ElementInstances.Values
            .First(element => element.Type == ElementInstanceType.MultiInstanceBody).ElementInstanceKey;

        await harness.CompleteAsync(jobs[1], """{"result":{"b":2}}""");
        string afterOne = harness.Variables(body)["results"];
        await harness.CompleteAsync(jobs[2]);
        string afterTwo = harness.Variables(body)["results"];

        Assert.That((afterOne, afterTwo), Is.EqualTo(("""[null,{"b":2},null]""", """[null,{"b":2},null]""")));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Task_ThousandsOfItems_CollectsAllResults(bool isSequential)
    {
        const string Echo = Items + """outputCollection="results" outputElement="=item + 1" """;
        await using EngineHarness harness =
            await WithAsync(("work", """<bpmn:task id="work"></bpmn:task>"""), ModelBuilder.Loop(Echo, isSequential));
        long key = await harness.StartAsync(variables: $$"""{"items":[{{string.Join(',', Enumerable.Range(0, 5_000))}}]}""");

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["results"], Is.EqualTo($"[{string.Join(',', Enumerable.Range(1, 5_000))}]"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Task_EmptyCollection_IsComplete(bool isSequential)
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Results, isSequential));
        long key = await harness.StartAsync(variables: """{"items":[]}""");
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "work Completed", "end Completed" }));
        Assert.That(harness.Variables(key)["results"], Is.EqualTo("[]"));
    }

    [TestCase("{}", "null")]
    [TestCase("""{"items":"a"}""", "a")]
    public async Task Task_NoList_IsAnIncidentUntilItIsOne(string variables, string found)
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Items));
        long key = await harness.StartAsync(variables: variables);
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        Assert.That(incident.ErrorMessage, Does.Contain("'=items'").And.Contain("list").And.Contain(found));

        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"items":[1]}""")!, false, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Trace, Does.Contain("end Completed"));
    }

    [Test]
    public async Task CompletionCondition_Holds_EndsTheOtherInstances()
    {
        await using EngineHarness harness = await WithAsync(
            ModelBuilder.Job("work"), ModelBuilder.Loop(Results, condition: "=numberOfCompletedInstances = 2"));
        long key = await harness.StartAsync(variables: """{"items":[1,2,3]}""");
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        await harness.CompleteAsync(jobs[0], """{"result":"x"}""");
        await harness.CompleteAsync(jobs[2], """{"result":"z"}""");
        Assert.That(harness.Trace.Count(line => line == "work Terminated"), Is.EqualTo(1));
        Assert.That(harness.Snapshot.Jobs[jobs[1].Job.JobKey].State, Is.EqualTo(JobState.Canceled));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["results"], Is.EqualTo("""["x",null,"z"]"""));
    }

    [Test]
    public async Task CompletionCondition_Holds_BeginsNoMoreInSequence()
    {
        await using EngineHarness harness = await WithAsync(
            ModelBuilder.Job("work"), ModelBuilder.Loop(Items, isSequential: true, condition: "=done and numberOfInstances = 2"));
        await harness.StartAsync(variables: """{"items":[1,2,3],"done":false}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"done":true}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(await harness.ActivateAsync(), Is.Empty);
        Assert.That(harness.Trace, Does.Contain("end Completed"));
    }

    [Test]
    public async Task CompletionCondition_NoBoolean_IsAnIncidentOfTheInstance()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Items, condition: "=done"));
        long key = await harness.StartAsync(variables: """{"items":[1]}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(
            (incident.ErrorType, harness.Snapshot.ElementInstances[incident.ElementInstanceKey].Type),
            Is.EqualTo((IncidentErrorType.ExtractValueError, ElementInstanceType.ServiceTask)));
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"done":false}""")!, false, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        Assert.That(harness.Trace, Does.Contain("end Completed"));
    }

    [Test]
    public async Task SubProcess_ParallelWithMappings_KeepsVariablesApart()
    {
        (string Id, string Xml) subProcess = new ModelBuilder("sub")
            .Start("s").Add(ModelBuilder.Job("work")).End("e").Chain("s", "work", "e")
            .ToSubProcess(
                $"""<bpmn:extensionElements>{ModelBuilder.Mapping("""<zeebe:input source="=item" target="number"/><zeebe:output source="=number" target="result"/>""")}</bpmn:extensionElements>"""
                + ModelBuilder.Loop(Results));
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", subProcess));
        long key = await harness.StartAsync(variables: """{"items":[1,2]}""");
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            Assert.That(job.Variables["number"]!.ToJsonString(), Is.EqualTo(job.Variables["item"]!.ToJsonString()));
            await harness.CompleteAsync(job);
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["items"] = "[1,2]", ["results"] = "[1,2]" }));
    }

    [Test]
    public async Task CallActivity_Parallel_CallsOncePerItem()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("child", ModelBuilder.Job("work")),
            ModelBuilder.Line("p", ModelBuilder.With(
                ModelBuilder.Call(
                    "call",
                    "child",
                    """propagateAllChildVariables="false" """,
                    ModelBuilder.Mapping("""<zeebe:output source="=result" target="result"/>""")),
                ModelBuilder.Loop(Results))));
        long key = await harness.StartAsync(variables: """{"items":["a","b","c"]}""");
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            await harness.CompleteAsync(job, $$"""{"result":{{job.Variables["item"]!.ToJsonString()}}}""");
        }

        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(4));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["results"], Is.EqualTo("""["a","b","c"]"""));
    }

    [Test]
    public async Task ReceiveTask_Parallel_WaitsOncePerItem()
    {
        ModelBuilder model = ModelBuilder.Line("p", ModelBuilder.With(ModelBuilder.Receive("wait", "m"), ModelBuilder.Loop(Items)))
            .Defines("m", "paid", "=item");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        long key = await harness.StartAsync(variables: """{"items":["a","b"]}""");
        foreach (string correlationKey in new[] { "b", "a" })
        {
            Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
            await harness.Engine.PublishMessageAsync(new("paid") { CorrelationKey = correlationKey }, CancellationToken.None);
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task UserTask_Parallel_CreatesOnePerItem()
    {
        await using EngineHarness harness = await WithAsync(
            ModelBuilder.User("work", """<zeebe:assignmentDefinition assignee="=item"/>"""), ModelBuilder.Loop(Items));
        await harness.StartAsync(variables: """{"items":["demo","other"]}""");
        Assert.That(harness.Snapshot.UserTasks.Values.Select(task => task.Assignee), Is.EqualTo(new[] { "demo", "other" }));
        foreach (long task in harness.Snapshot.UserTasks.Keys)
        {
            await harness.Engine.CompleteUserTaskAsync(task, null, null, CancellationToken.None);
        }

        Assert.That(harness.Trace, Does.Contain("end Completed"));
    }

    [Test]
    public async Task BoundaryEvent_OnTheBody_EndsAllInstances()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.With(ModelBuilder.Job("work"), ModelBuilder.Loop(Items)))
                .Boundary("late", "work", ModelBuilder.Timer("PT1M"))
                .End("given-up")
                .Chain("late", "given-up"));
        long key = await harness.StartAsync(variables: """{"items":[1,2]}""");
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(harness.Trace, Is.EqualTo(new[]
        {
            "start Completed", "work Terminated", "work Terminated", "work Terminated", "late Completed", "given-up Completed",
        }));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Error_OfOneInstance_IsCaughtOnTheBody()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.With(ModelBuilder.Job("work"), ModelBuilder.Loop(Items)))
                .CatchError("caught", "work", "E")
                .End("failed")
                .Chain("caught", "failed"));
        await harness.StartAsync(variables: """{"items":[1,2]}""");
        ActivatedJob job = (await harness.ActivateAsync())[1];
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Trace.Count(line => line == "work Terminated"), Is.EqualTo(3));
        Assert.That(harness.Trace, Does.Contain("failed Completed"));
    }

    [Test]
    public async Task BoundaryEvent_OnTheBodyThatDoesNotInterrupt_LeavesTheInstancesAlone()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.With(ModelBuilder.Job("work"), ModelBuilder.Loop(Items)))
                .Boundary("remind", "work", ModelBuilder.Timer("PT1M"), interrupts: false)
                .End("reminded")
                .Chain("remind", "reminded"));
        long key = await harness.StartAsync(variables: """{"items":[1,2]}""");
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(harness.Trace.Count(line => line == "reminded Completed"), Is.EqualTo(1));
        foreach (ActivatedJob job in await harness.ActivateAsync())
        {
            await harness.CompleteAsync(job);
        }

        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task EventSubProcess_OfAnInstance_CatchesOnlyItsErrors()
    {
        ModelBuilder handler = new ModelBuilder("handler").StartByError("hs", null).End("handled").Chain("hs", "handled");
        (string Id, string Xml) subProcess = new ModelBuilder("sub")
            .Start("s").Add(ModelBuilder.Job("work")).End("e").Chain("s", "work", "e")
            .Add(handler.ToEventSubProcess())
            .ToSubProcess(ModelBuilder.Loop(Items));
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", subProcess));
        long key = await harness.StartAsync(variables: """{"items":[1,2]}""");
        IReadOnlyList<ActivatedJob> jobs = await harness.ActivateAsync();
        await harness.Engine.ThrowJobErrorAsync(new(jobs[0].Job.JobKey, "E"), CancellationToken.None);
        Assert.That(harness.Trace.Count(line => line == "work Active"), Is.EqualTo(1));
        Assert.That(harness.Trace, Does.Contain("handled Completed").And.Contain("sub Active"));
        await harness.CompleteAsync(jobs[1]);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Incident_OfAnInstance_ShowsOnTheBody()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Items));
        await harness.StartAsync(variables: """{"items":[1,2]}""");
        await harness.FailAsync((await harness.ActivateAsync())[0], 0);
        Assert.That(
            harness.Snapshot.ElementInstances.Values.Where(element => element.HasIncident).Select(element => element.Type),
            Is.EqualTo(new[] { ElementInstanceType.MultiInstanceBody, ElementInstanceType.ServiceTask }));
    }

    [Test]
    public async Task Cancel_Process_EndsBodyAndInstances()
    {
        await using EngineHarness harness = await WithAsync(ModelBuilder.Job("work"), ModelBuilder.Loop(Items));
        long key = await harness.StartAsync(variables: """{"items":[1,2]}""");
        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(harness.Trace.Count(line => line == "work Terminated"), Is.EqualTo(3));
    }

    [Test]
    public async Task Parallel_AThousandInstances_AreAllDone()
    {
        await using EngineHarness harness = await WithAsync(("work", """<bpmn:task id="work"></bpmn:task>"""), ModelBuilder.Loop(
            """inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=item" """));
        string items = $"[{string.Join(',', Enumerable.Range(1, 1000))}]";
        long key = await harness.StartAsync(variables: $$"""{"items":{{items}}}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["results"], Is.EqualTo(items));
        Assert.That(harness.Snapshot.ElementInstances, Has.Count.EqualTo(1003));
    }

    [Test]
    public async Task Parallel_InParallelWithoutEnd_IsRejectedAndUndone()
    {
        (string Id, string Xml) inner = new ModelBuilder("outer")
            .Start("s")
            .Add(ModelBuilder.With(("inner", """<bpmn:task id="inner"></bpmn:task>"""), ModelBuilder.Loop(Items)))
            .Chain("s", "inner")
            .ToSubProcess(ModelBuilder.Loop(Items));
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", inner));
        string items = $"[{string.Join(',', Enumerable.Range(1, 1000))}]";
        await EngineHarness.AssertRejectedAsync(
            harness.StartAsync(variables: $$"""{"items":{{items}}}"""), RejectionKind.ResourceExhausted, "without a wait");
        Assert.That(harness.Snapshot.ProcessInstances, Is.Empty);
    }

    [Test]
    public async Task Parallel_MoreInstancesThanACommandMayBegin_IsRejectedAndUndone()
    {
        await using EngineHarness harness = await WithAsync(("work", """<bpmn:task id="work"></bpmn:task>"""), ModelBuilder.Loop(Items));
        string items = $"[{string.Join(',', Enumerable.Repeat(0, 500_000))}]";
        await EngineHarness.AssertRejectedAsync(
            harness.StartAsync(variables: $$"""{"items":{{items}}}"""), RejectionKind.ResourceExhausted, "without a wait");
        Assert.That(harness.Snapshot.ElementInstances, Is.Empty);
    }

    [Test]
    public async Task Sequential_InEachOther_CollectListsOfLists()
    {
        const string Outer = """inputCollection="=rows" inputElement="row" outputCollection="table" outputElement="=cells" """;
        const string Inner = """inputCollection="=row" inputElement="cell" outputCollection="cells" outputElement="=cell" """;
        (string Id, string Xml) outer = new ModelBuilder("outer")
            .Start("s")
            .Add(ModelBuilder.With(("inner", """<bpmn:task id="inner"></bpmn:task>"""), ModelBuilder.Loop(Inner, isSequential: true)))
            .Chain("s", "inner")
            .ToSubProcess(ModelBuilder.Loop(Outer, isSequential: true));
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", outer));
        long key = await harness.StartAsync(variables: """{"rows":[[1,2],[],[3]]}""");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key)["table"], Is.EqualTo("[[1,2],[],[3]]"));
    }

    [Test]
    public async Task Listeners_OfTheActivity_RunPerInstance()
    {
        await using EngineHarness harness = await WithAsync(
            ModelBuilder.Job("work", more: ModelBuilder.Listeners(ModelBuilder.Listener("start", "before"))), ModelBuilder.Loop(Items));
        await harness.StartAsync(variables: """{"items":[1,2]}""");
        foreach (ActivatedJob listener in await harness.ActivateAsync("before"))
        {
            await harness.CompleteAsync(listener);
        }

        Assert.That(await harness.ActivateAsync(), Has.Count.EqualTo(2));
    }

    private static Task<EngineHarness> WithAsync((string Id, string Xml) element, string loop) =>
        EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.With(element, loop)));
}
