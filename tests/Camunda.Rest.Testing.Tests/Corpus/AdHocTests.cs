using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class AdHocTests
{
    [Test]
    [Covers("ad-hoc sub-process", "activeElementsCollection")]
    public async Task AdHocCollection_TwoOfThree_FollowsTheFlowsInIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-collection.bpmn");
        await run.StartAsync("treatment", new { wanted = new[] { "x-ray", "blood" } });
        await run.WorkAsync("x-ray", new { image = "i-1" });
        await run.WorkAsync("read-image");
        await run.WorkAsync("blood-test");

        await run.AssertAsync("""
            treatment completed: admitted plan plan#innerInstance plan#innerInstance x-ray blood read discharged
              image = "i-1", wanted = ["x-ray","blood"]
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "activeElementsCollection", Unhappy = true)]
    public async Task AdHocCollection_UnknownElement_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-collection.bpmn");
        await run.StartAsync("treatment", new { wanted = new[] { "x-ray", "massage" } });

        await run.AssertAsync("""
            treatment active: admitted ?plan
              wanted = ["x-ray","massage"]
            incident at plan: EXTRACT_VALUE_ERROR
            """);

        await run.SetAsync(new { wanted = new[] { "blood" } });
        await run.ResolveAsync();
        await run.WorkAsync("blood-test");

        await run.AssertAsync("""
            treatment completed: admitted plan plan#innerInstance blood discharged
              wanted = ["blood"]
            resolved incident at plan: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "activeElementsCollection", Unhappy = true)]
    public async Task AdHocCollection_ElementThatAFlowLeadsTo_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-collection.bpmn");
        await run.StartAsync("treatment", new { wanted = new[] { "read" } });

        await run.AssertAsync("""
            treatment active: admitted ?plan
              wanted = ["read"]
            incident at plan: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "completion condition")]
    public async Task AdHocCondition_Fulfilled_TerminatesTheRest()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-condition.bpmn");
        await run.StartAsync("idea", new { ideas = Array.Empty<string>() });
        await run.CompleteTaskAsync("poll", new { ideas = new[] { "a", "b" } });

        await run.AssertAsync("""
            idea completed: start gather gather#innerInstance !gather#innerInstance poll !books gathered
              ideas = ["a","b"]
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "completion condition", Unhappy = true)]
    public async Task AdHocCondition_NotFulfilled_StaysActiveUntilTheTimer()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-condition.bpmn");
        await run.StartAsync("idea", new { ideas = Array.Empty<string>() });
        await run.CompleteTaskAsync("poll");
        await run.CompleteTaskAsync("books", new { ideas = new[] { "a" } });
        run.Advance(hours: 1);

        await run.AssertAsync("""
            idea completed: start !gather gather#innerInstance gather#innerInstance poll books enough time-over
              ideas = ["a"]
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "output collection")]
    public async Task AdHocOutput_Elements_CollectTheirResults()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-output.bpmn");
        await run.StartAsync("agent", new { calls = new[] { "look-up", "add" }, topic = "tax", numbers = new[] { 1, 2 } });
        await run.WorkAsync("look-up", new { found = "20 %" });

        await run.AssertAsync("""
            agent completed: asked tools tools#innerInstance tools#innerInstance look-up add answered
              calls = ["look-up","add"], numbers = [1,2], results = [3,"20 %"], topic = "tax"
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "output collection", Unhappy = true)]
    public async Task AdHocOutput_ToolFails_RaisesAnIncidentInIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-output.bpmn");
        await run.StartAsync("agent", new { calls = new[] { "look-up" }, topic = "tax" });
        await run.FailAsync("look-up");

        await run.AssertAsync("""
            agent active: asked ?tools ?tools#innerInstance ?look-up
              calls = ["look-up"], topic = "tax"
            incident at look-up: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "steered by jobs")]
    public async Task AdHocJob_ElementsAndThenCompletion_CollectsTheResults()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-job.bpmn");
        await run.StartAsync("assistant", new { numbers = new[] { 1, 2 } });
        await run.Camunda.Jobs[(await run.JobAsync("assist")).JobKey].CompleteAsync(result: new JobResultAdHocSubProcess
        {
            ActivateElements =
            [
                new() { ElementId = "search", Variables = JsonVariables.From(new { query = "tax" }) },
                new() { ElementId = "sum" },
            ],
        });
        Assert.That(await run.WorkAsync("search", new { hits = 3 }), Does.Contain(@"""query"":""tax"""));
        await run.Camunda.Jobs[(await run.JobAsync("assist")).JobKey].CompleteAsync(
            result: new JobResultAdHocSubProcess { IsCompletionConditionFulfilled = true });

        await run.AssertAsync("""
            assistant completed: asked work work#innerInstance work#innerInstance search sum answered
              numbers = [1,2], results = [3,3]
            """);
    }

    [Test]
    [Covers("ad-hoc sub-process", "steered by jobs", Unhappy = true)]
    public async Task AdHocJob_Fails_RaisesAnIncidentAtTheSubProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("adhoc-job.bpmn");
        await run.StartAsync("assistant");
        await run.FailAsync("assist");

        await run.AssertAsync("""
            assistant active: asked ?work
            incident at work: AD_HOC_SUB_PROCESS_NO_RETRIES
            """);
    }
}
