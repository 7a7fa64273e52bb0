using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class CallActivityTests
{
    [Test]
    [Covers("call activity", "static process id")]
    [Covers("call activity", "all variables in both directions")]
    public async Task CallStatic_ChildCompletes_ParentContinuesWithItsVariables()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-static.bpmn", "call-static-child.bpmn");
        await run.StartAsync("order-intake", new { customer = "C-7" });
        Assert.That(await run.WorkAsync("ask-bureau", new { score = 640 }), Is.EqualTo("""{"customer":"C-7"}"""));
        await run.WorkAsync("accept-order");

        await run.AssertAsync("""
            order-intake completed: received check accept done
              customer = "C-7", rating = "good", score = 640
            credit-check completed: asked score rate rated
              customer = "C-7", rating = "good", score = 640
            """);
    }

    [Test]
    [Covers("call activity", "process id by expression")]
    public async Task CallExpression_KindOfAProcess_CallsIt()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-expression.bpmn", "call-expression-child.bpmn");
        await run.StartAsync("claim", new { kind = "car" });
        await run.WorkAsync("survey-car", new { damage = 1200 });

        await run.AssertAsync("""
            claim completed: filed settle settled
              damage = 1200, kind = "car"
            settle-car completed: opened survey closed
              damage = 1200, kind = "car"
            """);
    }

    [Test]
    [Covers("call activity", "process id by expression", Unhappy = true)]
    public async Task CallExpression_KindWithoutAProcess_RaisesAnIncidentUntilThereIsOne()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-expression.bpmn", "call-expression-child.bpmn");
        await run.StartAsync("claim", new { kind = "boat" });
        await run.AssertAsync("""
            claim active: filed ?settle
              kind = "boat"
            incident at settle: CALLED_ELEMENT_ERROR
            """);

        await run.SetAsync(new { kind = "car" });
        await run.ResolveAsync();
        await run.WorkAsync("survey-car");

        await run.AssertAsync("""
            claim completed: filed settle settled
              kind = "car"
            settle-car completed: opened survey closed
              kind = "car"
            resolved incident at settle: CALLED_ELEMENT_ERROR
            """);
    }

    [Test]
    [Covers("call activity", "binding: latest")]
    public async Task CallLatest_ChildDeployedAgain_CallsTheNewVersion()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-latest.bpmn", "archive-v1.bpmn");
        await run.DeployMoreAsync("archive-v2.bpmn");
        await run.StartAsync("invoice");
        await run.WorkAsync("scan");

        await run.AssertAsync("""
            invoice completed: start archive end
            archive completed: start scan end
            """);
    }

    [Test]
    [Covers("call activity", "binding: latest", Unhappy = true)]
    public async Task CallLatest_NoChild_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-latest.bpmn");
        await run.StartAsync("invoice");

        await run.AssertAsync("""
            invoice active: start ?archive
            incident at archive: CALLED_ELEMENT_ERROR
            """);
    }

    [Test]
    [Covers("call activity", "binding: deployment")]
    public async Task CallDeployment_ChildDeployedAgain_CallsTheVersionOfItsDeployment()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-deployment.bpmn", "archive-v1.bpmn");
        await run.DeployMoreAsync("archive-v2.bpmn");
        await run.StartAsync("invoice-frozen");
        await run.WorkAsync("file-on-paper");

        await run.AssertAsync("""
            invoice-frozen completed: start archive end
            archive completed: start file end
            """);
    }

    [Test]
    [Covers("call activity", "binding: deployment", Unhappy = true)]
    public async Task CallDeployment_ChildInAnotherDeployment_IsRefused()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("archive-v1.bpmn");

        Assert.That(
            () => run.DeployMoreAsync("call-deployment.bpmn"),
            Throws.InstanceOf<CamundaException>().With.Message.Contains("archive"));
    }

    [Test]
    [Covers("call activity", "binding: versionTag")]
    public async Task CallVersionTag_LaterVersionHasAnotherTag_CallsTheTaggedVersion()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-version-tag.bpmn", "archive-v1.bpmn");
        await run.DeployMoreAsync("archive-v2.bpmn");
        await run.StartAsync("invoice-tagged");
        await run.WorkAsync("file-on-paper");

        await run.AssertAsync("""
            invoice-tagged completed: start archive end
            archive completed: start file end
            """);
    }

    [Test]
    [Covers("call activity", "binding: versionTag", Unhappy = true)]
    public async Task CallVersionTag_NoVersionWithTheTag_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-version-tag.bpmn", "archive-v2.bpmn");
        await run.StartAsync("invoice-tagged");

        await run.AssertAsync("""
            invoice-tagged active: start ?archive
            incident at archive: CALLED_ELEMENT_ERROR
            """);
    }

    [Test]
    [Covers("call activity", "propagateAllChildVariables: false, propagateAllParentVariables: false")]
    [Covers("call activity", "input and output mappings")]
    [Covers("input and output mappings", "nested targets")]
    public async Task CallMappings_WithoutPropagation_OnlyMappedVariablesCrossTheBorder()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-mappings.bpmn", "call-mappings-child.bpmn");
        await run.StartAsync("travel", new { trip = new { city = "Graz", nights = 3 }, budget = 900 });
        Assert.That(
            await run.WorkAsync("reserve-room", new { confirmation = "H-1", price = 80 }),
            Is.EqualTo("""{"city":"Graz","nights":3}"""));

        await run.AssertAsync("""
            travel completed: wanted book booked
              budget = 900, hotel = {"confirmation":"H-1","total":240}, trip = {"city":"Graz","nights":3}
            book-hotel completed: start reserve end
              city = "Graz", confirmation = "H-1", nights = 3, price = 80
            """);
    }

    [Test]
    [Covers("call activity", "incident in the child", Unhappy = true)]
    public async Task CallIncident_JobOfTheChildFails_ParentContinuesOnceItIsResolved()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-incident.bpmn", "call-incident-child.bpmn");
        await run.StartAsync("payroll");
        await run.FailAsync("send-to-bank");
        ProcessInstanceResult parent = await run.Camunda.ProcessInstances[run.Instance].GetAsync();
        Assert.That(parent.HasIncident, Is.True);
        await run.AssertAsync("""
            payroll active: monthly ?transfer
            transfer active: begun ?send
            incident at send: JOB_NO_RETRIES
            """);

        await run.ResolveAsync();
        await run.WorkAsync("send-to-bank");

        await run.AssertAsync("""
            payroll completed: monthly transfer paid
            transfer completed: begun send sent
            resolved incident at send: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("call activity", "error from the child", Unhappy = true)]
    [Covers("error event", "end event", Unhappy = true)]
    public async Task CallError_ErrorEndInTheChild_IsCaughtOnTheParent()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-error.bpmn", "call-error-child.bpmn");
        await run.StartAsync("purchase", new { amount = 20 });
        await run.WorkAsync("charge", new { accepted = false });
        await run.WorkAsync("ask-card");

        await run.AssertAsync("""
            purchase completed: start !pay declined remind open
              amount = 20
            payment terminated: start charge accepted !refused
              accepted = false, amount = 20
            """);
    }

    [Test]
    [Covers("call activity", "error from the child", Unhappy = true)]
    [Covers("error event", "thrown by a job", Unhappy = true)]
    public async Task CallError_ErrorFromAJobOfTheChild_IsCaughtOnTheParent()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-error.bpmn", "call-error-child.bpmn");
        await run.StartAsync("purchase", new { amount = 20 });
        await run.ThrowAsync("charge", "DECLINED", new { limit = 10 });
        await run.WorkAsync("ask-card");

        await run.AssertAsync("""
            purchase completed: start !pay declined remind open
              amount = 20
            payment terminated: start !charge
              amount = 20
            """);
    }

    [Test]
    [Covers("call activity", "cancellation", Unhappy = true)]
    public async Task CallCancel_ParentCancelled_TerminatesTheChild()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-cancel.bpmn", "call-cancel-child.bpmn");
        await run.StartAsync("campaign", new { campaignId = "K-1" });
        await run.CancelAsync();

        await run.AssertAsync("""
            campaign terminated: start !mail
              campaignId = "K-1"
            mailing terminated: start both !print !review
              campaignId = "K-1"
            """);
        Assert.That(await run.JobsAsync("print"), Is.Empty);
    }

    [Test]
    [Covers("call activity", "cancellation", Unhappy = true)]
    [Covers("message event", "boundary event, interrupting", Unhappy = true)]
    public async Task CallCancel_InterruptedByAMessage_TerminatesTheChild()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-cancel.bpmn", "call-cancel-child.bpmn");
        await run.StartAsync("campaign", new { campaignId = "K-1" });
        await run.PublishAsync("campaign-stopped", "K-1", new { by = "legal" });

        await run.AssertAsync("""
            campaign completed: start !mail stopped halted
              by = "legal", campaignId = "K-1"
            mailing terminated: start both !print !review
              campaignId = "K-1"
            """);
    }

    [Test]
    [Covers("call activity", "error from the child", Unhappy = true)]
    [Covers("error event", "not caught", Unhappy = true)]
    public async Task CallError_CodeThatNobodyCatches_RaisesAnIncidentInTheChild()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("call-error.bpmn", "call-error-child.bpmn");
        await run.StartAsync("purchase");
        await run.ThrowAsync("charge", "STOLEN");

        await run.AssertAsync("""
            purchase active: start ?pay
            payment active: start ?charge
            incident at charge: UNHANDLED_ERROR_EVENT
            """);
    }
}
