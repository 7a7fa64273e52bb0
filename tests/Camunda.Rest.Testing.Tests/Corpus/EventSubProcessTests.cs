using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class EventSubProcessTests
{
    [Test]
    [Covers("event sub-process", "timer, non-interrupting")]
    [Covers("timer event", "event sub-process")]
    public async Task EspTimer_NonInterruptingCycle_RunsAsOftenAsItSays()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("esp-timer.bpmn");
        await run.StartAsync("delivery");
        run.Advance(hours: 5);
        Assert.That(await run.WorkEachAsync("inform"), Is.EqualTo(2));
        await run.WorkAsync("drive");

        await run.AssertAsync("""
            delivery completed: start drive late hour inform late hour inform informed informed end
            """);
    }

    [Test]
    [Covers("event sub-process", "timer, interrupting", Unhappy = true)]
    public async Task EspTimerInterrupting_TimeIsUp_TerminatesTheTask()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("esp-timer-interrupting.bpmn");
        await run.StartAsync("exam");
        run.Advance(hours: 2);

        await run.AssertAsync("""
            exam completed: start !write timeout up mark collected
              result = "partial"
            """);
    }

    [Test]
    [Covers("event sub-process", "message, interrupting", Unhappy = true)]
    [Covers("event sub-process", "message, non-interrupting")]
    [Covers("message event", "event sub-process")]
    public async Task EspMessage_NonInterruptingAndThenInterrupting_RunInTurn()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("esp-message.bpmn");
        await run.StartAsync("order", new { orderId = "o-1" });
        await run.PublishAsync("order-question", "o-1", new { text = "When?" });
        await run.WorkAsync("reply", new { answer = "Soon" });
        await run.PublishAsync("order-question", "o-1", new { text = "How soon?" });
        await run.PublishAsync("order-cancelled", "o-1", new { reason = "slow" });
        Assert.That(await run.WorkAsync("refund"), Does.Contain(@"""why"":""slow"""));

        await run.AssertAsync("""
            order completed: start !pick question asked reply replied !question asked !reply cancel cancelled refund refunded
              answer = "Soon", orderId = "o-1", question = "How soon?", reason = "slow"
            """);
    }

    [Test]
    [Covers("event sub-process", "error", Unhappy = true)]
    [Covers("error event", "event sub-process", Unhappy = true)]
    public async Task EspError_FromAJobInASubProcess_IsCaughtInTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("esp-error.bpmn");
        await run.StartAsync("import");
        await run.ThrowAsync("parse", "BROKEN", new { line = 7 });

        await run.AssertAsync("""
            import completed: start !read open !parse bad broken report reported
              line = 7, report = "line 7"
            """);
    }

    [Test]
    [Covers("event sub-process", "error", Unhappy = true)]
    [Covers("error event", "any code", Unhappy = true)]
    public async Task EspError_AnotherCode_IsCaughtByTheOneWithoutACode()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("esp-error.bpmn");
        await run.StartAsync("import");
        await run.ThrowAsync("parse", "EMPTY");

        await run.AssertAsync("""
            import completed: start !read open !parse other any any-end
            """);
    }

    [Test]
    [Covers("event sub-process", "error")]
    public async Task EspError_NoError_HasNoEffect()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("esp-error.bpmn");
        await run.StartAsync("import");
        await run.WorkAsync("parse");

        await run.AssertAsync("""
            import completed: start read open parse parsed imported
            """);
    }

    [Test]
    [Covers("event sub-process", "in a multi-instance sub-process")]
    [Covers("multi-instance", "on a sub-process")]
    public async Task MiSubProcessEvents_EachHouse_HasItsOwnEvents()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-sub-process-events.bpmn");
        await run.StartAsync("visits", new { houses = new[] { "h1", "h2" } });
        await run.PublishAsync("bell", "h1");
        await run.PublishAsync("bell", "h1");
        await run.PublishAsync("dog", "h2");
        await run.CompleteTaskAsync("talk");

        await run.AssertAsync("""
            visits completed: start visit[] visit visit in in talk !talk bell rung note done bell rung note done dog bites fled out end
              houses = ["h1","h2"], rung = [2,0]
            """);
    }

    [Test]
    [Covers("error event", "event sub-process", Unhappy = true)]
    [Covers("error event", "any code", Unhappy = true)]
    public async Task ErrorInEventSubProcess_ThrownAgain_IsCaughtOnTheSubProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("error-in-event-sub-process.bpmn");
        await run.StartAsync("refund-order");
        await run.ThrowAsync("transfer-back", "FAILED");
        await run.ThrowAsync("cheque", "NO_CHEQUES");

        await run.AssertAsync("""
            refund-order completed: start !pay begin !transfer !manual failed !cheque impossible open
            """);
    }

    [Test]
    [Covers("error event", "event sub-process", Unhappy = true)]
    public async Task ErrorInEventSubProcess_SameCodeAgain_IsCaughtOnTheSubProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("error-in-event-sub-process.bpmn");
        await run.StartAsync("refund-order");
        await run.ThrowAsync("transfer-back", "FAILED");
        await run.ThrowAsync("cheque", "FAILED");

        await run.AssertAsync("""
            refund-order completed: start !pay begin !transfer !manual failed !cheque impossible open
            """);
    }
}
