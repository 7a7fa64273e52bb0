using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class TaskTests
{
    [Test]
    [Covers("task", "send, script and business rule task as jobs")]
    [Covers("task", "job type and retries by expression")]
    public async Task JobTasks_OfEachKind_AreJobs()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("job-tasks.bpmn");
        await run.StartAsync("letter", new { country = "at", tries = 4 });
        await run.WorkAsync("send-letter");
        await run.WorkAsync("weigh", new { grams = 20 });
        await run.WorkAsync("find-rate");
        ActivatedJobResult job = await run.JobAsync("stamp-at");
        Assert.That((job.Retries, job.CustomHeaders.ToString()), Is.EqualTo((4, """{"colour":"blue"}""")));
        await run.Camunda.Jobs[job.JobKey].CompleteAsync();

        await run.AssertAsync("""
            letter completed: start send weigh rate stamp end
              country = "at", grams = 20, tries = 4
            """);
    }

    [Test]
    [Covers("task", "job type and retries by expression", Unhappy = true)]
    public async Task JobTasks_TypeThatIsNull_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("job-tasks.bpmn");
        await run.StartAsync("letter", new { tries = 4 });
        await run.WorkAsync("send-letter");
        await run.WorkAsync("weigh");
        await run.WorkAsync("find-rate");

        await run.AssertAsync("""
            letter active: start send weigh rate ?stamp
              tries = 4
            incident at stamp: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("connector", "retries and back-off")]
    public async Task ConnectorRetry_FailsWithBackOff_IsActivatedAfterIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("connector-retry.bpmn");
        await run.StartAsync("exchange-rate", new { currency = "USD" });
        ActivatedJobResult job = await run.JobAsync("io.camunda:http-json:1");
        Assert.That(job.Variables.ToString(), Does.Contain(@"""pair"":[""EUR"",""USD""]").And.Contain("{{secrets.RATES}}"));
        await run.Camunda.Jobs[job.JobKey].FailAsync(1, "503", TimeSpan.FromMinutes(1));
        Assert.That(await run.JobsAsync("io.camunda:http-json:1"), Is.Empty);
        run.Advance(minutes: 1);
        await run.WorkAsync("io.camunda:http-json:1", new { response = new { rate = 1.25 } });

        await run.AssertAsync("""
            exchange-rate completed: start fetch end
              currency = "USD", rate = 1.25
            """);
    }

    [Test]
    [Covers("connector", "retries and back-off", Unhappy = true)]
    public async Task ConnectorRetry_NoRetriesLeft_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("connector-retry.bpmn");
        await run.StartAsync("exchange-rate", new { currency = "USD" });
        await run.FailAsync("io.camunda:http-json:1", retries: 1);
        await run.FailAsync("io.camunda:http-json:1");

        await run.AssertAsync("""
            exchange-rate active: start ?fetch
              currency = "USD"
            incident at fetch: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("connector", "retries and back-off", Unhappy = true)]
    public async Task ConnectorRetry_LockExpires_IsActivatedAgain()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("connector-retry.bpmn");
        await run.StartAsync("exchange-rate", new { currency = "USD" });
        JobKey first = (await run.JobAsync("io.camunda:http-json:1")).JobKey;
        run.Advance(hours: 1);
        ActivatedJobResult again = await run.JobAsync("io.camunda:http-json:1");
        Assert.That((again.JobKey, again.Retries), Is.EqualTo((first, 2)));

        await run.AssertAsync("""
            exchange-rate active: start ?fetch
              currency = "USD"
            """);
    }

    [Test]
    [Covers("exclusive gateway", "loop")]
    [Covers("sequence flow", "loop")]
    public async Task Loop_ThirdGuessIsRight_RunsTheTasksThreeTimes()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("loop.bpmn");
        await run.StartAsync("game", new { secret = 7 });
        await run.CompleteTaskAsync("guess", new { guess = 1 });
        await run.CompleteTaskAsync("guess", new { guess = 2 });
        await run.CompleteTaskAsync("guess", new { guess = 7 });

        await run.AssertAsync("""
            game completed: start init again guess add right more again guess add right more again guess add right won
              guess = 7, secret = 7, tries = 3
            """);
    }

    [Test]
    [Covers("sequence flow", "loop", Unhappy = true)]
    public async Task Loop_NoTriesLeft_TakesTheDefaultFlow()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("loop.bpmn");
        await run.StartAsync("game", new { secret = 7 });
        await run.CompleteTaskAsync("guess", new { guess = 1 });
        await run.CompleteTaskAsync("guess", new { guess = 2 });
        await run.CompleteTaskAsync("guess", new { guess = 3 });

        await run.AssertAsync("""
            game completed: start init again guess add right more again guess add right more again guess add right more lost
              guess = 3, secret = 7, tries = 3
            """);
    }

    [Test]
    [Covers("sequence flow", "several flows to one task")]
    public async Task ImplicitMerge_TwoFlowsToATask_RunItTwice()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("implicit-merge.bpmn");
        await run.StartAsync("party");
        Assert.That(await run.WorkEachAsync("clean"), Is.EqualTo(2));

        await run.AssertAsync("""
            party completed: start split food music clean clean end end
            """);
    }

    [Test]
    [Covers("start event", "several of them")]
    public async Task SeveralStarts_EachOfThem_StartsTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("several-starts.bpmn");
        await run.StartAsync("helpdesk");
        await run.PublishAsync("mail-received", variables: new { mail = "help" });
        run.Advance(hours: 1);

        await run.AssertAsync("""
            helpdesk completed: called source end
              source = "other"
            helpdesk completed: mailed source end
              mail = "help", source = "mail"
            helpdesk completed: daily source end
              source = "other"
            """);
    }

    [Test]
    [Covers("collaboration", "pools, lanes, data, annotations")]
    public async Task Collaboration_PoolsAndLanes_RunsBothProcesses()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("collaboration.bpmn");
        await run.PublishAsync("order", variables: new { article = "A1" });
        await run.WorkAsync("ask-supplier");
        await run.PublishAsync("ask", variables: new { article = "A1" });
        await run.WorkAsync("make-offer");
        await run.PublishAsync("offer", "A1", new { price = 5 });

        await run.AssertAsync("""
            shop completed: ordered ask offered shipped
              article = "A1", price = 5
            supplier completed: asked offer
              article = "A1"
            """);
    }

    [Test]
    [Covers("collaboration", "pools, lanes, data, annotations", Unhappy = true)]
    public async Task Collaboration_NoOffer_ShopWaits()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("collaboration.bpmn");
        await run.PublishAsync("order", variables: new { article = "A1" });
        await run.WorkAsync("ask-supplier");
        await run.PublishAsync("offer", "A2", new { price = 5 });

        await run.AssertAsync("""
            shop active: ordered ask ?offered
              article = "A1"
            """);
    }
}
