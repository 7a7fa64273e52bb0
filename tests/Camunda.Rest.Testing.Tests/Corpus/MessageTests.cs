using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class MessageTests
{
    [Test]
    [Covers("message event", "name by expression")]
    [Covers("message event", "intermediate catch event")]
    public async Task MessageExpression_NameOfTheRegion_IsCorrelated()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-expression.bpmn");
        await run.StartAsync("subscription", new { region = "eu", customer = new { id = 42 } });
        await run.PublishAsync("renewed-us", "42");
        await run.PublishAsync("renewed-eu", "42", new { until = 2031 });

        await run.AssertAsync("""
            subscription completed: start renewal renewed
              customer = {"id":42}, region = "eu", until = 2031
            """);
    }

    [Test]
    [Covers("message event", "name by expression", Unhappy = true)]
    public async Task MessageExpression_NameThatIsNull_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-expression.bpmn");
        await run.StartAsync("subscription", new { customer = new { id = 42 } });

        await run.AssertAsync("""
            subscription active: start ?renewal
              customer = {"id":42}
            incident at renewal: EXTRACT_VALUE_ERROR
            """);

        await run.SetAsync(new { region = "eu" });
        await run.ResolveAsync();
        await run.PublishAsync("renewed-eu", "42");

        await run.AssertAsync("""
            subscription completed: start renewal renewed
              customer = {"id":42}, region = "eu"
            resolved incident at renewal: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("message event", "correlation key")]
    public async Task MessageCorrelation_TwoInstances_EachReceivesItsOwn()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-correlation.bpmn");
        await run.StartAsync("bet", new { race = "R1", horse = 3 });
        await run.StartAsync("bet", new { race = "R1", horse = 5 });
        await run.PublishAsync("race-result", "R1/5", new { rank = 1 });

        await run.AssertAsync("""
            bet active: placed ?result
              horse = 3, race = "R1"
            bet completed: placed result paid-out
              horse = 5, place = 1, race = "R1"
            """);
    }

    [Test]
    [Covers("message event", "time to live")]
    public async Task MessageCorrelation_Buffered_ReachesAnInstanceThatStartsLater()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-correlation.bpmn");
        await run.PublishAsync("race-result", "R1/3", new { rank = 2 }, bufferedMinutes: 10);
        await run.PublishAsync("race-result", "R1/4", new { rank = 9 }, bufferedMinutes: 1);
        run.Advance(minutes: 5);
        await run.StartAsync("bet", new { race = "R1", horse = 3 });
        await run.StartAsync("bet", new { race = "R1", horse = 4 });

        await run.AssertAsync("""
            bet completed: placed result paid-out
              horse = 3, place = 2, race = "R1"
            bet active: placed ?result
              horse = 4, race = "R1"
            """);
    }

    [Test]
    [Covers("message event", "correlation key", Unhappy = true)]
    public async Task MessageCorrelation_KeyThatIsNull_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-correlation.bpmn");
        await run.StartAsync("bet", new { horse = 3 });

        await run.AssertAsync("""
            bet active: placed ?result
              horse = 3
            incident at result: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("message event", "start event")]
    public async Task MessageStart_Published_StartsTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-start.bpmn");
        await run.PublishAsync("request-received", variables: new { from = "ada", subject = "help" });
        await run.WorkAsync("reply-request");

        await run.AssertAsync("""
            request completed: asked reply replied
              requester = "ada", title = "HELP"
            """);
    }

    [Test]
    [Covers("message event", "start event", Unhappy = true)]
    public async Task MessageStart_SameKeyWhileOneRuns_StartsNoSecondOne()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-start.bpmn");
        await run.PublishAsync("request-received", "k", new { from = "ada", subject = "help" });
        await run.PublishAsync("request-received", "k", new { from = "bob", subject = "help" });

        await run.AssertAsync("""
            request active: asked ?reply
              requester = "ada", title = "HELP"
            """);
    }

    [Test]
    [Covers("receive task", "message")]
    public async Task ReceiveTask_Message_IsMappedToTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("receive-task.bpmn");
        await run.StartAsync("parcel-arrival", new { trackingId = "T1" });
        await run.PublishAsync("parcel-hint", "T1");
        await run.PublishAsync("parcel-arrived", "T1", new { weight = 2 });

        await run.AssertAsync("""
            parcel-arrival completed: start wait hint hinted arrived
              postage = 4, trackingId = "T1"
            """);
    }

    [Test]
    [Covers("receive task", "boundary event", Unhappy = true)]
    public async Task ReceiveTask_NoMessage_IsTerminatedByTheTimer()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("receive-task.bpmn");
        await run.StartAsync("parcel-arrival", new { trackingId = "T1" });
        run.Advance(days: 10);
        await run.PublishAsync("parcel-arrived", "T1", new { weight = 2 });

        await run.AssertAsync("""
            parcel-arrival completed: start !wait late lost
              trackingId = "T1"
            """);
    }

    [Test]
    [Covers("receive task", "multi-instance", Unhappy = true)]
    [Covers("multi-instance", "on a receive task")]
    public async Task ReceiveMultiInstance_OneDeclines_TerminatesTheRest()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("receive-multi-instance.bpmn");
        await run.StartAsync("rsvp", new { guests = new[] { "ada", "bob", "cy" } });
        await run.PublishAsync("reply", "cy", new { coming = true });
        await run.PublishAsync("reply", "ada", new { coming = false });
        await run.PublishAsync("reply", "bob", new { coming = true });

        await run.AssertAsync("""
            rsvp completed: invited wait[] wait !wait wait known
              guests = ["ada","bob","cy"], replies = [false,null,true]
            """);
    }

    [Test]
    [Covers("message event", "start event")]
    [Covers("message event", "time to live")]
    public async Task MessageStart_BufferedWithTheSameKey_StartsWhenTheFirstCompletes()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-start.bpmn");
        await run.PublishAsync("request-received", "k", new { from = "ada", subject = "help" }, bufferedMinutes: 60);
        await run.PublishAsync("request-received", "k", new { from = "bob", subject = "more" }, bufferedMinutes: 60);
        await run.WorkAsync("reply-request");

        await run.AssertAsync("""
            request completed: asked reply replied
              requester = "ada", title = "HELP"
            request active: asked ?reply
              requester = "bob", title = "MORE"
            """);
    }

    [Test]
    [Covers("message event", "correlation key", Unhappy = true)]
    public async Task MessageCorrelation_TwoInstancesWithTheSameKey_OnlyOneReceivesIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-correlation.bpmn");
        await run.StartAsync("bet", new { race = "R1", horse = 3 });
        await run.StartAsync("bet", new { race = "R1", horse = 3 });
        await run.PublishAsync("race-result", "R1/3", new { rank = 1 });

        await run.AssertAsync("""
            bet completed: placed result paid-out
              horse = 3, place = 1, race = "R1"
            bet active: placed ?result
              horse = 3, race = "R1"
            """);
    }

    [Test]
    [Covers("message event", "boundary event, non-interrupting")]
    public async Task MessageBoundary_NonInterrupting_CollectsEachMessage()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("message-boundary-non-interrupting.bpmn");
        await run.StartAsync("draft", new { draftId = "d", comments = Array.Empty<string>() });
        await run.PublishAsync("comment", "d", new { text = "good" });
        await run.PublishAsync("comment", "d", new { text = "long" });
        await run.CompleteTaskAsync("write");

        await run.AssertAsync("""
            draft completed: start write comment noted comment noted written
              comments = ["good","long"], draftId = "d"
            """);
    }
}
