using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Variables;

[Parallelizable(ParallelScope.All)]
internal sealed class VariableTests
{
    [Test]
    public async Task Variables_OfTheStart_KeepTheirText()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        const string Exact =
            """{"big":9007199254740993,"dec":1.50,"exp":1E400,"text":"Größe \"x\"","none":null,"list":[1, 2],"o":{ "k" : 1.0 }}""";
        long key = await harness.StartAsync(variables: Exact);

        Assert.That(harness.Variables(key), Is.EqualTo(new Dictionary<string, string>
        {
            ["big"] = "9007199254740993",
            ["dec"] = "1.50",
            ["exp"] = "1E400",
            ["text"] = """ "Größe \"x\"" """.Trim(),
            ["none"] = "null",
            ["list"] = "[1,2]",
            ["o"] = """{"k":1.0}""",
        }));
        Assert.That(
            (await harness.ActivateOneAsync())
                .Variables.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }),
            Does.Contain("9007199254740993").And.Contain("1.50").And.Contain("1E400"));
    }

    [Test]
    public async Task Variables_OfAJob_GoToTheProcess()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        long key = await harness.StartAsync(variables: """{"a":1}""");
        await harness.CompleteAsync(await harness.ActivateOneAsync(), """{"a":2,"b":3}""");
        Assert.That(harness.Variables(key), Is.EqualTo(new Dictionary<string, string> { ["a"] = "2", ["b"] = "3" }));
        Assert.That(harness.Snapshot.Variables, Has.Count.EqualTo(2), "an update keeps the variable's key");
    }

    [Test]
    public async Task Inputs_AreLocalAndSeeEachOther()
    {
        string mapping = ModelBuilder.Mapping("""<zeebe:input source="=order.id" target="id"/><zeebe:input source="=id + &quot;!&quot;" target="nested.loud"/><zeebe:input source="text" target="t"/><zeebe:input source="12" target="n"/>""");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a", more: mapping)));
        long key = await harness.StartAsync(variables: """{"order":{"id":"A-42"}}""");

        ActivatedJob job = await harness.ActivateOneAsync();
        Assert.That(harness.Variables(job.Job.ElementInstanceKey), Is.EqualTo(new Dictionary<string, string>
        {
            ["id"] = "\"A-42\"",
            ["nested"] = """{"loud":"A-42!"}""",
            ["t"] = "\"text\"",
            ["n"] = "12",
        }));
        Assert.That(harness.Variables(key).Keys, Is.EqualTo(new[] { "order" }));
        Assert.That(job.Variables.Select(variable => variable.Key), Is.EquivalentTo(new[] { "order", "id", "nested", "t", "n" }));
    }

    [Test]
    public async Task Outputs_KeepTheRestLocal()
    {
        string mapping = ModelBuilder.Mapping(
            """<zeebe:output source="=raw.value" target="result"/><zeebe:output source="=result" target="order.total"/>""");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a", more: mapping)));
        long key = await harness.StartAsync(variables: """{"order":{"id":1}}""");
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.CompleteAsync(job, """{"raw":{"value":5}}""");

        Assert.That(
            harness.Variables(key), Is.EqualTo(new Dictionary<string, string> { ["order"] = """{"id":1,"total":5}""", ["result"] = "5" }));
        Assert.That(
            harness.Variables(job.Job.ElementInstanceKey), Is.EqualTo(new Dictionary<string, string> { ["raw"] = """{"value":5}""" }));
    }

    [Test]
    public async Task Result_OfALocalName_StaysLocal()
    {
        string mapping = ModelBuilder.Mapping("""<zeebe:input source="=1" target="local"/>""");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a", more: mapping)));
        long key = await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        await harness.CompleteAsync(job, """{"local":2,"other":3}""");

        Assert.That(harness.Variables(job.Job.ElementInstanceKey), Is.EqualTo(new Dictionary<string, string> { ["local"] = "2" }));
        Assert.That(harness.Variables(key), Is.EqualTo(new Dictionary<string, string> { ["other"] = "3" }));
    }

    [Test]
    public async Task Fetch_NamedVariables_GivesThoseOnly()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        await harness.StartAsync(variables: """{"a":1,"b":2}""");
        IReadOnlyList<ActivatedJob> jobs = await harness.Engine.ActivateJobsAsync(
            new() { Type = "work", Timeout = TimeSpan.FromSeconds(1), MaxJobsToActivate = 1, FetchVariables = ["b", "gone"] },
            CancellationToken.None);
        Assert.That(jobs.Single().Variables.ToJsonString(), Is.EqualTo("""{"b":2}"""));
    }

    [Test]
    public async Task Set_Local_StaysInTheScope()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        long key = await harness.StartAsync(variables: """{"a":1}""");
        ActivatedJob job = await harness.ActivateOneAsync();

        await harness.Engine.SetVariablesAsync(
            job.Job.ElementInstanceKey, EngineHarness.Json("""{"a":2}""")!, local: true, CancellationToken.None);
        await harness.Engine.SetVariablesAsync(
            job.Job.ElementInstanceKey, EngineHarness.Json("""{"a":3,"b":4}""")!, local: false, CancellationToken.None);
        Assert.That(harness.Variables(job.Job.ElementInstanceKey), Is.EqualTo(new Dictionary<string, string> { ["a"] = "3" }));
        Assert.That(harness.Variables(key), Is.EqualTo(new Dictionary<string, string> { ["a"] = "1", ["b"] = "4" }));

        await harness.FailAsync(job, retries: 1);
        Assert.That(
            (await harness.ActivateOneAsync()).Variables.ToJsonString(), Is.EqualTo("""{"a":3,"b":4}"""), "the inner scope goes first");
    }

    [Test]
    public async Task Set_ScopeThatIsGone_IsNotFound()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p"));
        long key = await harness.StartAsync();
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.SetVariablesAsync(key, [], local: false, CancellationToken.None), RejectionKind.NotFound, $"with the key {key}");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.SetVariablesAsync(harness.Snapshot.ElementInstances.Keys.First(), [], local: true, CancellationToken.None),
            RejectionKind.NotFound,
            "no active element");
    }

    [Test]
    public async Task Results_BelongToTheCaller()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        long key = await harness.StartAsync(variables: """{"o":{"k":1}}""");
        ActivatedJob job = await harness.ActivateOneAsync();
        job.Variables["o"]!["k"] = 2;
        job.Variables["new"] = true;
        Assert.That(harness.Variables(key), Is.EqualTo(new Dictionary<string, string> { ["o"] = """{"k":1}""" }));
    }
}
