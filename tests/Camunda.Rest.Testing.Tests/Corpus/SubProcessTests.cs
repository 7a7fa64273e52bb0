using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class SubProcessTests
{
    [Test]
    [Covers("sub-process", "embedded, nested")]
    [Covers("input and output mappings", "sub-process")]
    public async Task SubProcess_Nested_MapsItsResults()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("sub-process.bpmn");
        await run.StartAsync("course", new { student = "S1", topic = "feel" });
        Assert.That(await run.WorkAsync("teach", new { learned = 9 }), Does.Contain(@"""title"":""FEEL"""));
        await run.CompleteTaskAsync("test", new { grade = 1 });

        await run.AssertAsync("""
            course completed: start term begins lesson bell teach break test ends passed
              grade = 1, learned = 9, student = "S1", term = {"learned":9,"grade":1}, topic = "feel"
            """);
    }

    [Test]
    [Covers("sub-process", "boundary event", Unhappy = true)]
    [Covers("message event", "boundary event, interrupting", Unhappy = true)]
    public async Task SubProcess_BoundaryMessage_TerminatesAllLevels()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("sub-process.bpmn");
        await run.StartAsync("course", new { student = "S1", topic = "feel" });
        await run.PublishAsync("dropped-out", "S1");

        await run.AssertAsync("""
            course completed: start !term begins !lesson bell !teach dropped left
              student = "S1", topic = "feel"
            """);
    }

    [Test]
    [Covers("sub-process", "error from the inside", Unhappy = true)]
    [Covers("error event", "boundary event, by code", Unhappy = true)]
    public async Task SubProcessError_InnerCode_IsCaughtAtTheInnerScope()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("sub-process-error.bpmn");
        await run.StartAsync("baking");
        await run.ThrowAsync("mix", "LUMPS");
        await run.WorkAsync("sieve");

        await run.AssertAsync("""
            baking completed: start outer o !inner i !mix lumps sieve smooth served
            """);
    }

    [Test]
    [Covers("sub-process", "error from the inside", Unhappy = true)]
    public async Task SubProcessError_OuterCode_PassesTheInnerScope()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("sub-process-error.bpmn");
        await run.StartAsync("baking");
        await run.ThrowAsync("mix", "BURNT");

        await run.AssertAsync("""
            baking completed: start !outer o !inner i !mix burnt thrown-away
            """);
    }
}
