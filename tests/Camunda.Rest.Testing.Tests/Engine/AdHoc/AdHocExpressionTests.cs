using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.AdHoc;

/// <summary>Ad-hoc sub-processes that expressions steer.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class AdHocExpressionTests
{
    private const string Active = """activeElementsCollection="=active" """;

    [Test]
    public async Task Activate_ListOfElements_BeginsThem_AndIsDoneWhenTheyAre()
    {
        await using EngineHarness harness = await WithAsync(Active);
        long key = await harness.StartAsync(variables: """{"active":["a","b"]}""");
        foreach (string id in new[] { "a", "b" })
        {
            Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Active));
            await harness.CompleteAsync(await harness.ActivateOneAsync(id));
        }

        Assert.That(harness.Trace, Is.EqualTo(new[]
        {
            "start Completed", "adhoc Completed", "adhoc#innerInstance Completed", "adhoc#innerInstance Completed", "a Completed",
            "b Completed", "end Completed",
        }));
    }

    [Test]
    public async Task Activate_NoElements_WaitsForSomeoneToBeginThem()
    {
        await using EngineHarness harness = await WithAsync("");
        long key = await harness.StartAsync();
        ElementInstanceRecord adHoc = harness.Snapshot.ElementInstances.Values.Single(element => element.ElementId == "adhoc");
        Assert.That(adHoc.State, Is.EqualTo(ElementInstanceState.Active));
        await harness.Engine.ActivateAdHocAsync(adHoc.ElementInstanceKey, [new("b", null)], false, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("b"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [TestCase("""{"active":["a","gone"]}""", "'gone', which is no element")]
    [TestCase("""{"active":"a"}""", "a list of strings")]
    [TestCase("{}", "a list of strings")]
    public async Task Activate_NoSuchElements_IsAnIncidentUntilItIsSet(string variables, string expected)
    {
        await using EngineHarness harness = await WithAsync(Active);
        long key = await harness.StartAsync(variables: variables);
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorType, Is.EqualTo(IncidentErrorType.ExtractValueError));
        Assert.That(incident.ErrorMessage, Does.Contain(expected));
        await harness.Engine.SetVariablesAsync(key, EngineHarness.Json("""{"active":["a"]}""")!, false, CancellationToken.None);
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        await harness.CompleteAsync(await harness.ActivateOneAsync("a"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Condition_Holds_EndsWhatGoesOn()
    {
        await using EngineHarness harness = await WithAsync(Active, "=enough");
        await harness.StartAsync(variables: """{"active":["a","b"],"enough":false}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync("a"), """{"enough":true}""");
        Assert.That(harness.Trace, Does.Contain("b Terminated").And.Contain("adhoc Completed").And.Contain("end Completed"));
    }

    [Test]
    public async Task Condition_HoldsAndDoesNotCancel_WaitsForWhatGoesOn()
    {
        await using EngineHarness harness = await WithAsync(Active, "=true", """cancelRemainingInstances="false" """);
        long key = await harness.StartAsync(variables: """{"active":["a","b"]}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync("a"));
        Assert.That(harness.Trace, Does.Contain("b Active").And.Contain("adhoc Active"));
        await harness.CompleteAsync(await harness.ActivateOneAsync("b"));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Condition_DoesNotHold_KeepsItOpen()
    {
        await using EngineHarness harness = await WithAsync(Active, "=enough");
        await harness.StartAsync(variables: """{"active":["a"],"enough":false}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync("a"));
        Assert.That(harness.Trace, Does.Contain("adhoc Active"));
    }

    [Test]
    public async Task OutputCollection_OfElements_HasTheirResults()
    {
        await using EngineHarness harness = await WithAsync(Active + """outputCollection="results" outputElement="=result" """);
        long key = await harness.StartAsync(variables: """{"active":["a","b"]}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync("b"), """{"result":2}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync("a"), """{"result":1}""");
        Assert.That(
            harness.Variables(key),
            Is.EquivalentTo(new Dictionary<string, string> { ["active"] = """["a","b"]""", ["results"] = "[2,1]" }));
    }

    [Test]
    public async Task BoundaryEvent_OnIt_EndsWhatGoesOn()
    {
        ModelBuilder model = ModelBuilder.Line("p", Elements().ToAdHocBy(Active))
            .Boundary("late", "adhoc", ModelBuilder.Timer("PT1M"))
            .End("given-up")
            .Chain("late", "given-up");
        await using EngineHarness harness = await EngineHarness.WithAsync(model);
        await harness.StartAsync(variables: """{"active":["a"]}""");
        harness.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(harness.Trace, Does.Contain("a Terminated").And.Contain("given-up Completed"));
    }

    private static ModelBuilder Elements() => new ModelBuilder("adhoc").Add(ModelBuilder.Job("a", "a")).Add(ModelBuilder.Job("b", "b"));

    private static Task<EngineHarness> WithAsync(string adHoc, string condition = "", string attributes = "") =>
        EngineHarness.WithAsync(ModelBuilder.Line("p", Elements().ToAdHocBy(adHoc, condition, attributes)));
}
