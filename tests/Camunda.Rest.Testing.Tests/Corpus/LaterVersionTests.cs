#if CAMUNDA_8_10_OR_GREATER
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

/// <summary>What API 8.10 adds.</summary>
public sealed class LaterVersionTests
{
    [Test]
    [Covers("task", "job priority by expression", Since = "8.10")]
    public async Task JobPriority_Expression_ActivatesTheHighestFirst()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("job-priority.bpmn");
        await run.StartAsync("printing", new { urgency = 1 });
        await run.StartAsync("printing", new { urgency = 9 });
        ActivatedJobResult first = (await run.JobsAsync("print"))[0];
        await run.Camunda.Jobs[first.JobKey].CompleteAsync();
        ActivatedJobResult bind = await run.JobAsync("bind");
        Assert.That((first.Priority, bind.Priority), Is.EqualTo((90, 50)));

        await run.AssertAsync("""
            printing active: start ?print
              urgency = 1
            printing active: start print ?bind
              urgency = 9
            """);
    }

    [Test]
    [Covers("task", "job priority by expression", Since = "8.10", Unhappy = true)]
    public async Task JobPriority_ExpressionWithoutAResult_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("job-priority.bpmn");
        await run.StartAsync("printing", new { urgency = "high" });

        await run.AssertAsync("""
            printing active: start ?print
              urgency = "high"
            incident at print: EXTRACT_VALUE_ERROR
            """);
    }

    [Test]
    [Covers("execution listeners", "process, cancel", Since = "8.10", Unhappy = true)]
    public async Task ListenersCancel_Cancelled_HoldsTheProcess()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-cancel.bpmn");
        await run.StartAsync("rental");
        await run.CancelAsync();

        await run.AssertAsync("""
            rental active: start !rent
            """);

        await run.WorkAsync("collect");

        await run.AssertAsync("""
            rental terminated: start !rent
            """);
    }

    [Test]
    [Covers("execution listeners", "multi-instance, beforeAll", Since = "8.10")]
    [Covers("multi-instance", "listener for beforeAll", Since = "8.10")]
    public async Task ListenersBeforeAll_Variables_AreTheInputCollection()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-before-all.bpmn");
        await run.StartAsync("mailing-list");
        await run.WorkAsync("load-addresses", new { addresses = new[] { "a", "b" } });
        Assert.That(await run.WorkEachAsync("send-one"), Is.EqualTo(2));

        await run.AssertAsync("""
            mailing-list completed: start mail[] mail mail sent
            """);
    }

    [Test]
    [Covers("execution listeners", "multi-instance, beforeAll", Since = "8.10", Unhappy = true)]
    public async Task ListenersBeforeAll_Fails_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("listeners-before-all.bpmn");
        await run.StartAsync("mailing-list");
        await run.FailAsync("load-addresses");

        await run.AssertAsync("""
            mailing-list active: start ?mail[]
            incident at mail: EXECUTION_LISTENER_NO_RETRIES
            """);
    }
}
#endif
