#if CAMUNDA_8_9_OR_GREATER
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class ConditionalTests
{
    [Test]
    [Covers("conditional event", "intermediate catch event", Since = "8.9")]
    public async Task ConditionalCatch_BecomesTrue_Continues()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("conditional-catch.bpmn");
        await run.StartAsync("tank", new { litres = 10 });
        await run.SetAsync(new { litres = 99 });
        await run.SetAsync(new { litres = 100 });

        await run.AssertAsync("""
            tank completed: start full stop
              litres = 100
            """);
    }

    [Test]
    [Covers("conditional event", "intermediate catch event", Since = "8.9", Unhappy = true)]
    public async Task ConditionalCatch_NeverTrue_Waits()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("conditional-catch.bpmn");
        await run.StartAsync("tank");
        await run.SetAsync(new { litres = 99 });

        await run.AssertAsync("""
            tank active: start ?full
              litres = 99
            """);
    }

    [Test]
    [Covers("conditional event", "boundary event", Since = "8.9")]
    public async Task ConditionalBoundary_UpdatesOnly_RunsTheNonInterruptingOnce()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("conditional-boundary.bpmn");
        await run.StartAsync("oven", new { degrees = 20 });
        await run.SetAsync(new { degrees = 210 });
        await run.CompleteTaskAsync("roast");

        await run.AssertAsync("""
            oven completed: start roast warm noted done
              degrees = 210
            """);
    }

    [Test]
    [Covers("conditional event", "boundary event", Since = "8.9", Unhappy = true)]
    public async Task ConditionalBoundary_TooHot_TerminatesTheTask()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("conditional-boundary.bpmn");
        await run.StartAsync("oven", new { degrees = 20 });
        await run.SetAsync(new { degrees = 300 });

        await run.AssertAsync("""
            oven completed: start !roast hot burnt
              degrees = 300
            """);
    }

    [Test]
    [Covers("conditional event", "start event", Since = "8.9")]
    [Covers("conditional event", "event sub-process", Since = "8.9")]
    [Covers("event sub-process", "conditional, non-interrupting", Since = "8.9")]
    public async Task ConditionalStart_Evaluated_StartsTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("conditional-start.bpmn");
        await run.Camunda.Conditionals.EvaluateAsync(new { celsius = 12 });
        ProcessInstanceResult started = await run.Camunda.ProcessInstances.Search().SingleAsync();
        await run.Camunda.ProcessInstances[started.ProcessInstanceKey].SetVariablesAsync(new { celsius = -1 });
        await run.WorkAsync("heat");

        await run.AssertAsync("""
            heating completed: cold heat frost freezing warned warm
              celsius = -1
            """);
    }
}
#endif
