using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class MultiInstanceTests
{
    [Test]
    [Covers("multi-instance", "parallel, on a task")]
    [Covers("multi-instance", "output collection")]
    [Covers("multi-instance", "loopCounter")]
    public async Task MiParallel_CompletedInAnyOrder_CollectsTheOutputByPosition()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-parallel.bpmn");
        await run.StartAsync("shipment", new { parcels = new[] { "a", "b", "c" } });
        int jobs = await run.WorkEachAsync("print-label", job => new { label = $"{job["position"]}-{job["parcel"]}" });

        Assert.That(jobs, Is.EqualTo(3));
        await run.AssertAsync("""
            shipment completed: packed label[] label label label labelled
              labels = ["1-a","2-b","3-c"], parcels = ["a","b","c"]
            """);
    }

    [Test]
    [Covers("multi-instance", "empty collection")]
    public async Task MiParallel_EmptyCollection_IsPassedThrough()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-parallel.bpmn");
        await run.StartAsync("shipment", new { parcels = Array.Empty<string>() });

        await run.AssertAsync("""
            shipment completed: packed label[] labelled
              labels = [], parcels = []
            """);
    }

    [Test]
    [Covers("multi-instance", "input that is no list", Unhappy = true)]
    public async Task MiParallel_InputThatIsNoList_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-parallel.bpmn");
        await run.StartAsync("shipment", new { parcels = "a" });
        await run.AssertAsync("""
            shipment active: packed ?label[]
              parcels = "a"
            incident at label: EXTRACT_VALUE_ERROR
            """);

        await run.SetAsync(new { parcels = new[] { "a" } });
        await run.ResolveAsync();
        await run.WorkEachAsync("print-label", _ => new { label = "L" });

        await run.AssertAsync("""
            shipment completed: packed label[] label labelled
              labels = ["L"], parcels = ["a"]
            resolved incident at label: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("multi-instance", "sequential, on a task")]
    [Covers("FEEL", "functions on lists")]
    public async Task MiSequential_OneAfterTheOther_CollectsTheGrades()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-sequential.bpmn");
        await run.StartAsync("interview", new { candidates = new[] { "ada", "bob", "cy" } });
        await run.CompleteTaskAsync("meet", new { grade = 2 });
        await run.CompleteTaskAsync("meet", new { grade = 1 });
        await run.CompleteTaskAsync("meet", new { grade = 3 });

        await run.AssertAsync("""
            interview completed: invited meet[] meet meet meet best hired
              candidates = ["ada","bob","cy"]
              chosen = "bob"
              grade = 3
              grades = [{"name":"ada","grade":2},{"name":"bob","grade":1},{"name":"cy","grade":3}]
            """);
    }

    [Test]
    [Covers("multi-instance", "completion condition")]
    public async Task MiCondition_TwoOfThree_TerminatesTheThird()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-condition.bpmn");
        await run.StartAsync("tender", new { suppliers = new[] { "x", "y", "z" } });
        foreach (ActivatedJobResult job in (await run.JobsAsync("ask-bid")).Take(2))
        {
            await run.Camunda.Jobs[job.JobKey].CompleteAsync(new { bid = 10 });
        }

        await run.AssertAsync("""
            tender completed: published bid[] bid bid !bid decided
              bids = [10,10,null], suppliers = ["x","y","z"]
            """);
    }

    [Test]
    [Covers("multi-instance", "completion condition")]
    public async Task MiSequentialCondition_Reached_StartsNoFurtherOne()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-sequential-condition.bpmn");
        await run.StartAsync("phone-round", new { numbers = new[] { 1, 2, 3 }, reached = false });
        await run.WorkAsync("phone", new { reached = false });
        await run.WorkAsync("phone", new { reached = true });

        await run.AssertAsync("""
            phone-round completed: start phone[] phone phone end
              numbers = [1,2,3], reached = true
            """);
    }

    [Test]
    [Covers("multi-instance", "completion condition", Unhappy = true)]
    public async Task MiSequentialCondition_JobFails_RaisesAnIncidentAtOneInstance()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-sequential-condition.bpmn");
        await run.StartAsync("phone-round", new { numbers = new[] { 1, 2 }, reached = false });
        await run.WorkAsync("phone");
        await run.FailAsync("phone");

        await run.AssertAsync("""
            phone-round active: start ?phone[] phone ?phone
              numbers = [1,2], reached = false
            incident at phone: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("multi-instance", "on a sub-process")]
    public async Task MiSubProcess_Sequential_KeepsTheVariablesOfEachSite()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-sub-process.bpmn");
        await run.StartAsync("audit", new { sites = new[] { new { name = "n", expected = 10 }, new { name = "s", expected = 5 } } });
        await run.WorkAsync("count", new { counted = 8 });
        await run.WorkAsync("count", new { counted = 5 });

        await run.AssertAsync("""
            audit completed: start site[] site arrive count difference leave site arrive count difference leave end
              counted = 5, losses = [2,0], sites = [{"name":"n","expected":10},{"name":"s","expected":5}]
            """);
    }

    [Test]
    [Covers("multi-instance", "on a sub-process", Unhappy = true)]
    public async Task MiSubProcess_Cancelled_TerminatesTheSiteAndItsBody()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-sub-process.bpmn");
        await run.StartAsync("audit", new { sites = new[] { new { name = "n", expected = 10 } } });
        await run.CancelAsync();

        await run.AssertAsync("""
            audit terminated: start !site[] !site arrive !count
              sites = [{"name":"n","expected":10}]
            """);
    }

    [Test]
    [Covers("multi-instance", "on a call activity")]
    public async Task MiCall_AllComplete_CollectsTheirResults()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-call.bpmn", "mi-call-child.bpmn");
        await run.StartAsync("batch", new { payments = new[] { 5, 7 } });
        await run.WorkEachAsync("pay-one", job => new { receipt = $"R{job["payment"]}" });

        await run.AssertAsync("""
            batch completed: start each[] each each all-paid
              payments = [5,7], receipts = ["R5","R7"]
            one-payment completed: start pay end
              loopCounter = 1, payment = 5, payments = [5,7], receipt = "R5", receipts = [null,null]
            one-payment completed: start pay end
              loopCounter = 2, payment = 7, payments = [5,7], receipt = "R7", receipts = [null,null]
            """);
    }

    [Test]
    [Covers("multi-instance", "on a call activity", Unhappy = true)]
    [Covers("multi-instance", "boundary event", Unhappy = true)]
    public async Task MiCall_ErrorInOne_EndsAllOfThem()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-call.bpmn", "mi-call-child.bpmn");
        await run.StartAsync("batch", new { payments = new[] { 5, 7 } });
        ActivatedJobResult job = (await run.JobsAsync("pay-one"))[1];
        await run.Camunda.Jobs[job.JobKey].ThrowErrorAsync("NO_MONEY", "empty");

        await run.AssertAsync("""
            batch completed: start !each[] !each !each failed stopped
              payments = [5,7]
            one-payment terminated: start !pay
              loopCounter = 1, payment = 5, payments = [5,7], receipt = null, receipts = [null,null]
            one-payment terminated: start !pay
              loopCounter = 2, payment = 7, payments = [5,7], receipt = null, receipts = [null,null]
            """);
    }

    [Test]
    [Covers("multi-instance", "boundary event", Unhappy = true)]
    public async Task MiBoundary_TimersOnTheBody_FireOnceForAll()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("mi-boundary.bpmn");
        await run.StartAsync("survey", new { people = new[] { "p", "q" } });
        run.Advance(days: 1);
        run.Advance(days: 6);

        await run.AssertAsync("""
            survey completed: start !ask[] !ask !ask nudge remind reminded-end closed partial
              people = ["p","q"], reminded = 1
            """);
    }
}
