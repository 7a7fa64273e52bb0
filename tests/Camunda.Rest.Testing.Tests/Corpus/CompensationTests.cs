using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class CompensationTests
{
    [Test]
    [Covers("compensation", "throw event, whole scope", Unhappy = true)]
    [Covers("throw event", "compensation")]
    public async Task CompensationThrow_All_RunsTheHandlersOfWhatCompleted()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("compensation-throw.bpmn");
        await run.StartAsync("trip");
        await run.WorkAsync("book-hotel");
        await run.WorkAsync("book-flight", new { paid = false });
        await run.WorkAsync("cancel-flight");
        await run.WorkAsync("cancel-hotel");

        await run.AssertAsync("""
            trip completed: start hotel flight paid undo flight-undo flight-off hotel-undo hotel-off failed
              paid = false
            """);
    }

    [Test]
    [Covers("compensation", "throw event, whole scope")]
    public async Task CompensationThrow_NotReached_LeavesTheHandlersAlone()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("compensation-throw.bpmn");
        await run.StartAsync("trip");
        await run.WorkAsync("book-hotel");
        await run.WorkAsync("book-flight", new { paid = true });

        await run.AssertAsync("""
            trip completed: start hotel flight paid booked
              paid = true
            """);
    }

    [Test]
    [Covers("compensation", "end event, one activity")]
    [Covers("end event", "compensation")]
    public async Task CompensationActivity_EndEvent_CompensatesThatActivityOnly()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("compensation-activity.bpmn");
        await run.StartAsync("loan");
        await run.WorkAsync("reserve");
        await run.WorkAsync("send-letter");
        await run.WorkAsync("release", new { released = true });
        Assert.That(await run.JobsAsync("send-apology"), Is.Empty);

        await run.AssertAsync("""
            loan completed: start reserve letter declined reserve-undo release
              released = true
            """);
    }

    [Test]
    [Covers("compensation", "in a sub-process", Unhappy = true)]
    public async Task CompensationSubProcess_ErrorAfterwards_CompensatesWhatCompletedInIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("compensation-sub-process.bpmn");
        await run.StartAsync("move");
        await run.WorkAsync("pack-books");
        await run.ThrowAsync("rent-van", "NO_VAN");
        await run.WorkAsync("unpack-books");

        await run.AssertAsync("""
            move completed: start pack begin books packed !van none undo books-undo unpack stayed
            """);
    }

    [Test]
    [Covers("compensation", "multi-instance")]
    public async Task CompensationMultiInstance_Handler_RunsForEachSeat()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("compensation-multi-instance.bpmn");
        await run.StartAsync("seats", new { people = new[] { "p", "q" } });
        await run.WorkEachAsync("reserve-seat", job => new { seat = $"{job["person"]}-1" });
        await run.WorkEachAsync("free-seat");

        await run.AssertAsync("""
            seats completed: start seat[] seat seat undo seat-undo free[] free free end
              people = ["p","q"], seats = ["p-1","q-1"]
            """);
    }

    [Test]
    [Covers("compensation", "handler that fails", Unhappy = true)]
    public async Task CompensationIncident_HandlerFails_HoldsTheEndEvent()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("compensation-incident.bpmn");
        await run.StartAsync("donation");
        await run.WorkAsync("debit");
        await run.FailAsync("credit");

        await run.AssertAsync("""
            donation active: start debit ?revoked debit-undo ?credit
            incident at credit: JOB_NO_RETRIES
            """);

        await run.ResolveAsync();
        await run.WorkAsync("credit");

        await run.AssertAsync("""
            donation completed: start debit revoked debit-undo credit
            resolved incident at credit: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("compensation", "throw event, in an event sub-process", Unhappy = true)]
    [Covers("compensation", "handler that is a sub-process")]
    [Covers("compensation", "in a sub-process", Unhappy = true)]
    public async Task CompensationNested_EventSubProcess_CompensatesTheProcessAroundIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("compensation-nested.bpmn");
        await run.StartAsync("fest");
        await run.WorkAsync("rent-stage");
        await run.WorkAsync("book-band");
        await run.BroadcastAsync("festival-storm");
        await run.WorkAsync("phone-band");
        await run.WorkAsync("return-stage");

        await run.AssertAsync("""
            fest completed: start plan p1 stage s1 rent s2 p2 band !wait storm wind undo band-undo unbook rent-undo unrent c1 phone c2 off
            """);
    }
}
