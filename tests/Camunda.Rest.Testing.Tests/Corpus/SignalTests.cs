using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class SignalTests
{
    [Test]
    [Covers("signal event", "start event")]
    public async Task SignalStart_Broadcast_StartsTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-start.bpmn");
        await run.BroadcastAsync("year-closing", new { year = 2029 });
        await run.WorkAsync("count");

        await run.AssertAsync("""
            stocktaking completed: closing count counted
              year = 2029
            """);
    }

    [Test]
    [Covers("signal event", "start event", Unhappy = true)]
    public async Task SignalStart_AnotherSignal_StartsNothing()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-start.bpmn");
        await run.BroadcastAsync("year-opening");

        await run.AssertAsync("");
    }

    [Test]
    [Covers("signal event", "intermediate catch event, broadcast to several")]
    public async Task SignalCatch_Broadcast_ReachesEveryInstance()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-catch.bpmn");
        await run.StartAsync("release", new { product = "a" });
        await run.StartAsync("release", new { product = "b" });
        await run.BroadcastAsync("go-live", new { by = "board" });

        await run.AssertAsync("""
            release completed: built go out
              by = "board", product = "a"
            release completed: built go out
              by = "board", product = "b"
            """);
    }

    [Test]
    [Covers("signal event", "intermediate catch event, broadcast to several", Unhappy = true)]
    public async Task SignalCatch_BroadcastBefore_IsMissed()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-catch.bpmn");
        await run.BroadcastAsync("go-live");
        await run.StartAsync("release");

        await run.AssertAsync("""
            release active: built ?go
            """);
    }

    [Test]
    [Covers("signal event", "boundary event, non-interrupting")]
    public async Task SignalBoundary_NonInterrupting_LeavesTheTaskActive()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-boundary.bpmn");
        await run.StartAsync("machine", new { hall = 3 });
        await run.BroadcastAsync("warning", new { message = "hot" });
        await run.BroadcastAsync("warning", new { message = "hotter" });
        await run.WorkAsync("run-machine");

        await run.AssertAsync("""
            machine completed: start run warned log logged warned log logged ready
              hall = 3, lastWarning = "hotter", message = "hotter"
            """);
    }

    [Test]
    [Covers("signal event", "boundary event, interrupting", Unhappy = true)]
    [Covers("signal event", "name by expression")]
    public async Task SignalBoundary_Interrupting_TerminatesTheTask()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-boundary.bpmn");
        await run.StartAsync("machine", new { hall = 3 });
        await run.BroadcastAsync("stop-4");
        await run.BroadcastAsync("stop-3");

        await run.AssertAsync("""
            machine completed: start !run stopped halted
              hall = 3
            """);
    }

    [Test]
    [Covers("signal event", "name by expression", Unhappy = true)]
    public async Task SignalBoundary_NameThatIsNull_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-boundary.bpmn");
        await run.StartAsync("machine");

        await run.AssertAsync("""
            machine active: start ?run
            incident at run: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("signal event", "intermediate throw event")]
    [Covers("signal event", "end event")]
    [Covers("throw event", "signal")]
    public async Task SignalThrow_AnotherInstanceWaits_ReceivesTheLocalVariables()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-throw.bpmn", "signal-throw-listener.bpmn");
        await run.StartAsync("ship");
        await run.StartAsync("storm-watch", new { force = 9, region = "north" });
        await run.CompleteTaskAsync("watch");

        await run.AssertAsync("""
            ship completed: sailed alarm harbour clear safe
              harbour = "nearest", level = 9
            storm-watch completed: seen alarm watch over
              force = 9, region = "north"
            """);
    }

    [Test]
    [Covers("signal event", "intermediate throw event", Unhappy = true)]
    public async Task SignalThrow_NobodyWaits_Continues()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-throw.bpmn");
        await run.StartAsync("storm-watch", new { force = 9, region = "north" });
        await run.CompleteTaskAsync("watch");

        await run.AssertAsync("""
            storm-watch completed: seen alarm watch over
              force = 9, region = "north"
            """);
    }

    [Test]
    [Covers("event sub-process", "signal, non-interrupting")]
    [Covers("signal event", "event sub-process")]
    public async Task SignalEventSubProcess_NonInterrupting_RunsEachTime()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-event-sub-process.bpmn");
        await run.StartAsync("production");
        await run.BroadcastAsync("shift-break");
        await run.WorkAsync("note-break");
        await run.BroadcastAsync("shift-break");
        await run.WorkAsync("note-break");
        await run.CompleteTaskAsync("produce");

        await run.AssertAsync("""
            production completed: start produce pause paused note noted pause paused note noted end
            """);
    }

    [Test]
    [Covers("event sub-process", "signal, interrupting", Unhappy = true)]
    [Covers("signal event", "event sub-process", Unhappy = true)]
    public async Task SignalEventSubProcess_Interrupting_TerminatesTheRest()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("signal-event-sub-process.bpmn");
        await run.StartAsync("production");
        await run.BroadcastAsync("shift-break");
        await run.BroadcastAsync("fire-alarm", new { floor = 2 });

        await run.AssertAsync("""
            production completed: start !produce !pause paused !note evacuate fire evacuated
              floor = 2
            """);
    }
}
