using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class ErrorTests
{
    [Test]
    [Covers("error event", "variables through output mappings", Unhappy = true)]
    [Covers("error event", "boundary event, by code", Unhappy = true)]
    public async Task ErrorCodes_Code_OutputMappingTakesItsVariables()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("error-codes.bpmn");
        await run.StartAsync("transfer-order", new { order = new { amount = 900 } });
        await run.ThrowAsync("transfer-money", "LIMIT", new { allowed = 500, note = "local" });

        await run.AssertAsync("""
            transfer-order completed: start !transfer limit limited
              order = {"amount":900,"allowed":500,"reason":"limit"}
            """);
    }

    [Test]
    [Covers("error event", "any code", Unhappy = true)]
    [Covers("error event", "not caught", Unhappy = true)]
    [Covers("error event", "end event, code by expression", Unhappy = true)]
    public async Task ErrorCodes_OtherCode_IsCaughtByAnyAndThrownFurtherUncaught()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("error-codes.bpmn");
        await run.StartAsync("transfer-order", new { number = 4 });
        await run.ThrowAsync("transfer-money", "CLOSED");

        await run.AssertAsync("""
            transfer-order active: start !transfer any ?failed
              number = 4
            incident at failed: UNHANDLED_ERROR_EVENT
            """);
    }

    [Test]
    [Covers("error event", "boundary event, by code")]
    public async Task ErrorCodes_RetriesLeft_AreNoError()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("error-codes.bpmn");
        await run.StartAsync("transfer-order");
        await run.FailAsync("transfer-money", retries: 2);
        await run.WorkAsync("transfer-money");

        await run.AssertAsync("""
            transfer-order completed: start transfer done
            """);
    }

    [Test]
    [Covers("error event", "end event, code by expression", Unhappy = true)]
    public async Task ErrorExpression_CodeOfTheClass_ChoosesTheBoundaryEvent()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("error-expression.bpmn");
        await run.StartAsync("quality");
        await run.WorkAsync("measure", new { @class = 2 });

        await run.AssertAsync("""
            quality completed: start !check begin measure !bad two rework
              class = 2
            """);
    }

    [Test]
    [Covers("error event", "not caught", Unhappy = true)]
    public async Task ErrorExpression_CodeWithoutACatcher_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("error-expression.bpmn");
        await run.StartAsync("quality");
        await run.WorkAsync("measure", new { @class = 3 });

        await run.AssertAsync("""
            quality active: start ?check begin measure ?bad
              class = 3
            incident at bad: UNHANDLED_ERROR_EVENT
            """);
    }
}
