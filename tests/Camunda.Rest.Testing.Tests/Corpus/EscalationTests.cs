using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class EscalationTests
{
    [Test]
    [Covers("escalation event", "boundary event, interrupting", Unhappy = true)]
    [Covers("throw event", "escalation")]
    public async Task EscalationBoundary_Interrupting_TerminatesTheSubProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("escalation-boundary.bpmn");
        await run.StartAsync("repair");
        await run.WorkAsync("diagnose", new { price = 120 });

        await run.AssertAsync("""
            repair completed: start !fix begin diagnose worth !dear refused returned
              price = 120
            """);
    }

    [Test]
    [Covers("escalation event", "boundary event, interrupting")]
    [Covers("exclusive gateway", "default flow")]
    public async Task EscalationBoundary_NotThrown_ContinuesNormally()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("escalation-boundary.bpmn");
        await run.StartAsync("repair");
        await run.WorkAsync("diagnose", new { price = 80 });
        await run.WorkAsync("mend");

        await run.AssertAsync("""
            repair completed: start fix begin diagnose worth mend mended repaired
              price = 80
            """);
    }

    [Test]
    [Covers("escalation event", "boundary event, non-interrupting, any code")]
    [Covers("escalation event", "end event")]
    [Covers("end event", "escalation")]
    public async Task EscalationBoundaryNonInterrupting_AnyCode_RunsBesideTheSubProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("escalation-boundary-non-interrupting.bpmn");
        await run.StartAsync("writing");
        await run.WorkAsync("finish");
        Assert.That(await run.WorkEachAsync("tell-editor"), Is.EqualTo(2));

        await run.AssertAsync("""
            writing completed: start write begin late any finish tell finished any tell end told told
            """);
    }

    [Test]
    [Covers("event sub-process", "escalation, non-interrupting")]
    [Covers("escalation event", "event sub-process")]
    public async Task EscalationEventSubProcess_NonInterrupting_RunsBesideTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("escalation-event-sub-process.bpmn");
        await run.StartAsync("ticket");
        await run.WorkAsync("first-level");
        await run.WorkAsync("advise", new { advice = "restart" });
        await run.WorkAsync("wait");

        await run.AssertAsync("""
            ticket completed: start first up second asked wait advise advised end
              advice = "restart"
            """);
    }

    [Test]
    [Covers("event sub-process", "escalation, non-interrupting", Unhappy = true)]
    public async Task EscalationEventSubProcess_ItsJobFails_HoldsTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("escalation-event-sub-process.bpmn");
        await run.StartAsync("ticket");
        await run.WorkAsync("first-level");
        await run.WorkAsync("wait");
        await run.FailAsync("advise");

        await run.AssertAsync("""
            ticket active: start first up ?second asked wait ?advise end
            incident at advise: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("escalation event", "not caught", Unhappy = true)]
    public async Task EscalationUncaught_ThrowAndEnd_HaveNoEffect()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("escalation-uncaught.bpmn");
        await run.StartAsync("reading", new { value = 99 });
        await run.WorkAsync("store");

        await run.AssertAsync("""
            reading completed: start odd store end
              value = 99
            """);
    }

    [Test]
    [Covers("event sub-process", "escalation, interrupting", Unhappy = true)]
    [Covers("escalation event", "event sub-process", Unhappy = true)]
    public async Task EscalationEventSubProcessInterrupting_Thrown_TerminatesTheRest()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("escalation-event-sub-process-interrupting.bpmn");
        await run.StartAsync("drill");
        await run.WorkAsync("walk-out");
        await run.WorkAsync("call-brigade");

        await run.AssertAsync("""
            drill completed: start split walk !count !real alarm real-fire call called
            """);
    }

    [Test]
    [Covers("call activity", "escalation from the child", Unhappy = true)]
    [Covers("escalation event", "boundary event, interrupting", Unhappy = true)]
    public async Task CallEscalation_Several_AreCaughtOnTheCallActivity()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-escalation.bpmn", "call-escalation-child.bpmn");
        await run.StartAsync("project");
        await run.WorkAsync("phase-work", new { broke = true });
        await run.CompleteTaskAsync("inform");

        await run.AssertAsync("""
            project completed: start !phase slip inform stop stopped informed
            phase terminated: start slips work ok !halt
              broke = true
            """);
    }

    [Test]
    [Covers("call activity", "escalation from the child")]
    public async Task CallEscalation_NonInterrupting_ChildCompletes()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-escalation.bpmn", "call-escalation-child.bpmn");
        await run.StartAsync("project");
        await run.CompleteTaskAsync("inform");
        await run.WorkAsync("phase-work", new { broke = false });

        await run.AssertAsync("""
            project completed: start phase slip inform informed done
              broke = false
            phase completed: start slips work ok end
              broke = false
            """);
    }
}
