using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class TimerTests
{
    [Test]
    [Covers("timer event", "date")]
    [Covers("timer event", "intermediate catch event")]
    public async Task TimerDate_ExpressionAndText_AreReached()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-date.bpmn");
        await run.StartAsync("auction", new { closesAt = "2030-01-08T10:00:00+01:00" });
        run.Advance(days: 1, hours: 1);

        await run.AssertAsync("""
            auction active: opened closing ?settle
              closesAt = "2030-01-08T10:00:00+01:00"
            """);

        run.Advance(days: 30);

        await run.AssertAsync("""
            auction completed: opened closing settle sold
              closesAt = "2030-01-08T10:00:00+01:00"
            """);
    }

    [Test]
    [Covers("timer event", "date", Unhappy = true)]
    public async Task TimerDate_ExpressionThatIsNoDate_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-date.bpmn");
        await run.StartAsync("auction", new { closesAt = "tomorrow" });

        await run.AssertAsync("""
            auction active: opened ?closing
              closesAt = "tomorrow"
            incident at closing: EXTRACT_VALUE_ERROR
            """);

        await run.SetAsync(new { closesAt = "2030-01-07T08:01:00Z" });
        await run.ResolveAsync();
        run.Advance(minutes: 1);

        await run.AssertAsync("""
            auction active: opened closing ?settle
              closesAt = "2030-01-07T08:01:00Z"
            resolved incident at closing: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("timer event", "duration by expression")]
    [Covers("timer event", "cycle(...)")]
    [Covers("timer event", "boundary event, non-interrupting")]
    [Covers("FEEL", "functions on dates and durations")]
    public async Task TimerFeel_CycleAndDuration_RemindThreeTimes()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-feel.bpmn");
        await run.StartAsync("dunning", new { days = 3, reminders = 0 });
        run.Advance(days: 3);
        run.Advance(hours: 12);
        await run.CompleteTaskAsync("call");

        await run.AssertAsync("""
            dunning completed: billed grace call again count reminded again count reminded again count reminded paid
              days = 3, reminders = 3
            """);
    }

    [Test]
    [Covers("timer event", "date by expression", Unhappy = true)]
    [Covers("timer event", "boundary event, interrupting", Unhappy = true)]
    public async Task TimerFeel_DateAndTime_InterruptsTheTask()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-feel.bpmn");
        await run.StartAsync("dunning", new { days = 3, reminders = 0 });
        run.Advance(days: 3);
        run.Advance(days: 23);

        await run.AssertAsync("""
            dunning completed: billed grace !call again count reminded again count reminded again count reminded deadline court
              days = 3, reminders = 3
            """);
    }

    [Test]
    [Covers("timer event", "duration by expression")]
    public async Task TimerFeel_ZeroDays_ContinuesAtOnce()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-feel.bpmn");
        await run.StartAsync("dunning", new { days = 0 });
        run.Advance(minutes: 1);
        await run.CompleteTaskAsync("call");

        await run.AssertAsync("""
            dunning completed: billed grace call paid
              days = 0
            """);
    }

    [Test]
    [Covers("timer event", "duration by expression", Unhappy = true)]
    public async Task TimerFeel_DaysMissing_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-feel.bpmn");
        await run.StartAsync("dunning");

        await run.AssertAsync("""
            dunning active: billed ?grace
            incident at grace: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("timer event", "start event, cycle")]
    public async Task TimerStartCycle_FromNoon_StartsThreeTimes()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-start-cycle.bpmn");
        run.Advance(hours: 4);
        await run.WorkAsync("ping");
        run.Advance(hours: 1);
        await run.WorkAsync("ping");
        run.Advance(days: 1);
        await run.WorkAsync("ping");

        await run.AssertAsync("""
            heartbeat completed: beat ping end
            heartbeat completed: beat ping end
            heartbeat completed: beat ping end
            """);
    }

    [Test]
    [Covers("timer event", "start event, cycle", Unhappy = true)]
    public async Task TimerStartCycle_ProcessDeleted_StartsNoMore()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-start-cycle.bpmn");
        run.Advance(hours: 4);
        await run.WorkAsync("ping");
        ProcessDefinitionResult definition = await run.Camunda.ProcessDefinitions.Search().SingleAsync();
        await run.Camunda.Resources[definition.ProcessDefinitionKey].DeleteAsync();
        run.Advance(days: 1);

        await run.AssertAsync("""
            heartbeat completed: beat ping end
            """);
    }

    [Test]
    [Covers("timer event", "start event, date")]
    public async Task TimerStartDate_Reached_StartsOnce()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-start-date.bpmn");
        run.Advance(days: 358);

        await run.AssertAsync("");

        run.Advance(days: 1);
        run.Advance(days: 365);

        await run.AssertAsync("""
            new-year completed: midnight cheers
            """);
    }

    [Test]
    [Covers("timer event", "start event, cron")]
    public async Task TimerStartCron_EachFriday_StartsOnePerWeek()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-start-cron.bpmn");
        run.Advance(days: 4, hours: 9);
        await run.WorkAsync("write-report");
        run.Advance(days: 6, hours: 23);
        Assert.That(await run.JobsAsync("write-report"), Is.Empty);
        run.Advance(hours: 1);
        await run.FailAsync("write-report");

        await run.AssertAsync("""
            weekly-report completed: friday write end
            weekly-report active: friday ?write
            incident at write: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("timer event", "boundary event, cron")]
    public async Task BoundaryCycle_Cron_FiresEachDayWhileTheTaskIsActive()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("boundary-cycle.bpmn");
        await run.StartAsync("watering");
        run.Advance(days: 2);
        Assert.That(await run.WorkEachAsync("water"), Is.EqualTo(2));
        await run.WorkAsync("grow");
        run.Advance(days: 2);

        await run.AssertAsync("""
            watering completed: start grow dry water dry water watered watered grown
            """);
    }

    [Test]
    [Covers("timer event", "boundary event, cron", Unhappy = true)]
    public async Task BoundaryCycle_Cancelled_TerminatesWhatItStarted()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("boundary-cycle.bpmn");
        await run.StartAsync("watering");
        run.Advance(days: 1);
        await run.CancelAsync();
        run.Advance(days: 2);

        await run.AssertAsync("""
            watering terminated: start !grow dry !water
            """);
    }

    [Test]
    [Covers("timer event", "start event, date")]
    public async Task TimerStartPast_Deployed_StartsOnce()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("timer-start-past.bpmn");
        run.Advance(minutes: 1);
        run.Advance(days: 365);

        await run.AssertAsync("""
            catch-up completed: then done
            """);
    }
}
