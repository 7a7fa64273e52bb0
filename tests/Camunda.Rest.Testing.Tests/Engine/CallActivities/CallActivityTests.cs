using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.CallActivities;

[Parallelizable(ParallelScope.All)]
internal sealed class CallActivityTests
{
    private static ModelBuilder Child => ModelBuilder.Line("child", ModelBuilder.Job("work"));

    [Test]
    public async Task Call_ChildCompletes_GoesOnWithItsVariables()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Child, Parent(ModelBuilder.Call("call", "child")));
        long key = await harness.StartAsync(variables: """{"order":7}""");
        ActivatedJob job = await harness.ActivateOneAsync();
        ProcessInstanceRecord child = harness.Instance(job.Job.Process.ProcessInstanceKey);
        ElementInstanceRecord call = Element(harness, "call");
        Assert.That(
            (child.ParentProcessInstanceKey, child.ParentElementInstanceKey, child.Process.RootProcessInstanceKey),
            Is.EqualTo(((long?)key, (long?)call.ElementInstanceKey, key)));
        Assert.That(job.Variables.ToJsonString(), Is.EqualTo("""{"order":7}"""));

        await harness.CompleteAsync(job, """{"sum":9}""");
        Assert.That(
            harness.Trace,
            Is.EqualTo(new[]
            {
                "start Completed", "call Completed", "start Completed", "work Completed", "end Completed", "end Completed",
            }));
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["order"] = "7", ["sum"] = "9" }));
        Assert.That(
            (harness.Instance(key).State, harness.Instance(child.Process.ProcessInstanceKey).State),
            Is.EqualTo((ProcessInstanceState.Completed, ProcessInstanceState.Completed)));
    }

    [Test]
    public async Task Call_OutputMappings_TakeOverWhatTheySay()
    {
        const string Outputs = """<zeebe:ioMapping><zeebe:output source="=sum" target="total"/></zeebe:ioMapping>""";
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child, Parent(ModelBuilder.Call("call", "child", """propagateAllChildVariables="false" """, Outputs)));
        long key = await harness.StartAsync(variables: """{"order":7}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"sum":9}""");
        Assert.That(harness.Variables(key), Is.EquivalentTo(new Dictionary<string, string> { ["order"] = "7", ["total"] = "9" }));
    }

    [Test]
    public async Task Call_NothingPropagates_TakesNothingOver()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child, Parent(ModelBuilder.Call("call", "child", """propagateAllChildVariables="false" """)));
        long key = await harness.StartAsync();
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"sum":9}""");
        Assert.That(harness.Variables(key), Is.Empty);
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Call_OwnVariablesOnly_HandsOverInputs()
    {
        const string Inputs = """<zeebe:ioMapping><zeebe:input source="=order" target="number"/></zeebe:ioMapping>""";
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child, Parent(ModelBuilder.Call("call", "child", """propagateAllParentVariables="false" """, Inputs)));
        await harness.StartAsync(variables: """{"order":7}""");
        Assert.That((await harness.ActivateOneAsync()).Variables.ToJsonString(), Is.EqualTo("""{"number":7}"""));
    }

    [Test]
    public async Task Call_IdByExpression_CallsTheLatestVersion()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child, ModelBuilder.Line("child", ModelBuilder.Job("newer", "newer")), Parent(ModelBuilder.Call("call", "=which")));
        await harness.StartAsync(variables: """{"which":"child"}""");
        Assert.That((await harness.ActivateOneAsync("newer")).Job.Process.Definition.Version, Is.EqualTo(2));
    }

    [Test]
    public async Task Call_BoundToTheDeployment_CallsThatVersion()
    {
        await using EngineHarness harness = new();
        ModelBuilder parent = Parent(ModelBuilder.Call("call", "child", """bindingType="deployment" """));
        await DeployTogetherAsync(harness, Child, parent);
        await harness.DeployAsync(ModelBuilder.Line("child", ModelBuilder.Job("newer", "newer")));
        await harness.StartAsync();
        Assert.That((await harness.ActivateOneAsync()).Job.Process.Definition.Version, Is.EqualTo(1));
    }

    [Test]
    public async Task Deploy_BoundToTheDeploymentWithoutTheProcess_IsRefused()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Child);
        await EngineHarness.AssertRejectedAsync(
            harness.DeployAsync(Parent(ModelBuilder.Call("call", "child", """bindingType="deployment" """))),
            RejectionKind.InvalidArgument,
            "'call' uses the process 'child' of its own deployment");
    }

    [Test]
    public async Task Call_BoundToAVersionTag_CallsTheLatestWithIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child.Add("""<bpmn:extensionElements><zeebe:versionTag value="stable"/></bpmn:extensionElements>"""),
            Child,
            Parent(ModelBuilder.Call("call", "child", """bindingType="versionTag" versionTag="stable" """)));
        await harness.StartAsync();
        Assert.That((await harness.ActivateOneAsync()).Job.Process.Definition.Version, Is.EqualTo(1));
    }

    [Test]
    public async Task Call_ProcessIsMissing_IsAnIncidentUntilItIsDeployed()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Parent(ModelBuilder.Call("call", "child")));
        long key = await harness.StartAsync();
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That((incident.ErrorType, incident.ElementId), Is.EqualTo((IncidentErrorType.CalledElementError, "call")));
        Assert.That(incident.ErrorMessage, Is.EqualTo("There is no process 'child' to call."));

        await harness.DeployAsync(Child);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync());
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Instance(key).HasIncident, Is.False);
    }

    [Test]
    public async Task Call_ProcessWithoutPlainStart_IsAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("child").StartBy("s", "m").Defines("m", "paid", null), Parent(ModelBuilder.Call("call", "child")));
        await harness.StartAsync();
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorMessage, Does.Contain("no start event without a trigger"));
    }

    [Test]
    public async Task Incident_InTheChild_ShowsOnWhatCalledIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Child, Parent(ModelBuilder.Call("call", "child")));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.FailAsync(job, 0);
        Assert.That((harness.Instance(key).HasIncident, Element(harness, "call").HasIncident), Is.EqualTo((true, true)));
        Assert.That(Element(harness, "call").IncidentKey, Is.Null);

        await harness.Engine.UpdateJobAsync(new(job.Job.JobKey) { Retries = 1 }, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(harness.Snapshot.Incidents.Keys.Single(), CancellationToken.None);
        Assert.That((harness.Instance(key).HasIncident, Element(harness, "call").HasIncident), Is.EqualTo((false, false)));
    }

    [Test]
    public async Task Cancel_Parent_EndsTheChild()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Child, Parent(ModelBuilder.Call("call", "child")));
        long key = await harness.StartAsync();
        long child = (await harness.ActivateOneAsync()).Job.Process.ProcessInstanceKey;
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CancelInstanceAsync(child, CancellationToken.None),
            RejectionKind.InvalidState,
            $"was called by the process instance {key}");

        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(
            (harness.Instance(key).State, harness.Instance(child).State),
            Is.EqualTo((ProcessInstanceState.Terminated, ProcessInstanceState.Terminated)));
        Assert.That(harness.Trace, Is.EqualTo(new[] { "start Completed", "call Terminated", "start Completed", "work Terminated" }));
        Assert.That(harness.Snapshot.Jobs.Values.Single().State, Is.EqualTo(JobState.Canceled));
    }

    [Test]
    public async Task Error_InTheChild_IsCaughtAtTheCallActivity()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child, Parent(ModelBuilder.Call("call", "child")).CatchError("caught", "call", "E").End("failed").Chain("caught", "failed"));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.ThrowJobErrorAsync(
            new(job.Job.JobKey, "E") { Variables = EngineHarness.Json("""{"why":1}""") }, CancellationToken.None);
        Assert.That(harness.Trace, Is.EqualTo(new[]
        {
            "start Completed", "call Terminated", "start Completed", "work Terminated", "caught Completed", "failed Completed",
        }));
        long boundaryKey = harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == "caught").ElementInstanceKey;
        Assert.That(harness.Variables(boundaryKey), Is.EquivalentTo(new Dictionary<string, string> { ["why"] = "1" }));
        Assert.That(harness.Variables(key), Is.Empty);
        Assert.That(harness.Instance(job.Job.Process.ProcessInstanceKey).State, Is.EqualTo(ProcessInstanceState.Terminated));
    }

    [Test]
    public async Task Error_InTheChildOfAChild_IsCaughtByAnEventSubProcessOfTheRoot()
    {
        ModelBuilder handler = new ModelBuilder("handler")
            .StartByError("hs", "e")
            .Add(ModelBuilder.Job("repair", "repair"))
            .Chain("hs", "repair");
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child,
            ModelBuilder.Line("middle", ModelBuilder.Call("inner", "child")),
            Parent(ModelBuilder.Call("call", "middle")).Add(handler.ToEventSubProcess()).DefinesError("e", "E"));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None);
        Assert.That(
            harness.Snapshot.ProcessInstances.Values.Select(instance => instance.State),
            Is.EqualTo(new[] { ProcessInstanceState.Active, ProcessInstanceState.Terminated, ProcessInstanceState.Terminated }));
        await harness.CompleteAsync(await harness.ActivateOneAsync("repair"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Error_NothingCatches_IsAnIncidentOfTheChild()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(Child, Parent(ModelBuilder.Call("call", "child")));
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.Engine.ThrowJobErrorAsync(new(job.Job.JobKey, "E"), CancellationToken.None);
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(
            (incident.ErrorType, incident.Process.ProcessInstanceKey),
            Is.EqualTo((IncidentErrorType.UnhandledErrorEvent, job.Job.Process.ProcessInstanceKey)));
    }

    [Test]
    public async Task Call_InASubProcess_EndsWithIt()
    {
        (string Id, string Xml) subProcess = new ModelBuilder("sub")
            .Start("s").Add(ModelBuilder.Call("call", "child")).Chain("s", "call").ToSubProcess();
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child, Parent(subProcess).Boundary("late", "sub", ModelBuilder.Timer("PT1M")));
        long key = await harness.StartAsync();
        long child = (await harness.ActivateOneAsync()).Job.Process.ProcessInstanceKey;
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(harness.Trace, Does.Contain("sub Terminated").And.Contain("call Terminated").And.Contain("work Terminated"));
        Assert.That(
            (harness.Instance(key).State, harness.Instance(child).State),
            Is.EqualTo((ProcessInstanceState.Completed, ProcessInstanceState.Terminated)));
    }

    [Test]
    public async Task Timer_OnTheCallActivity_EndsTheChild()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            Child,
            Parent(ModelBuilder.Call("call", "child"))
                .Boundary("late", "call", ModelBuilder.Timer("PT1M"))
                .End("given-up")
                .Chain("late", "given-up"));
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Trace, Does.Contain("work Terminated").And.Contain("given-up Completed"));
    }

    [Test]
    public async Task Call_ItselfWithoutEnd_IsAnIncidentAtTheDeepest_AndCanBeCancelled()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").Start("start").Add(ModelBuilder.Call("call", "=self")).Chain("start", "call"));
        long key = await harness.StartAsync(variables: """{"self":"p"}""");
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(1000));
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.CalledElementError));
        Assert.That(incident.ErrorMessage, Does.Contain("recursive without end"));

        await harness.Engine.CancelInstanceAsync(key, CancellationToken.None);
        Assert.That(
            harness.Snapshot.ProcessInstances.Values.Select(instance => instance.State).Distinct(),
            Is.EqualTo(new[] { ProcessInstanceState.Terminated }));
    }

    [Test]
    public async Task Call_ItselfTwice_IsRejectedAndUndone()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p")
                .Start("start")
                .Parallel("fork")
                .Add(ModelBuilder.Call("a", "=self"))
                .Add(ModelBuilder.Call("b", "=self"))
                .Chain("start", "fork", "a")
                .Chain("fork", "b"));
        await EngineHarness.AssertRejectedAsync(
            harness.StartAsync(variables: """{"self":"p"}"""), RejectionKind.ResourceExhausted, "without a wait");
        Assert.That(harness.Snapshot.ProcessInstances, Is.Empty);
    }

    private static ModelBuilder Parent((string Id, string Xml) call) => ModelBuilder.Line("p", call);

    private static ElementInstanceRecord Element(EngineHarness harness, string id) =>
        harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == id);

    private static Task<DeploymentRecord> DeployTogetherAsync(
        EngineHarness harness, params ModelBuilder[] models) => harness.Engine.DeployAsync(
        [.. models.Select(model => new UploadedResource($"{model.Id}.bpmn", Encoding.UTF8.GetBytes(model.ToString())))],
        null,
        CancellationToken.None);
}
