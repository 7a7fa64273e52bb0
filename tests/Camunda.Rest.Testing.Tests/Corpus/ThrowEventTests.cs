using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

public sealed class ThrowEventTests
{
    [Test]
    [Covers("throw event", "none")]
    [Covers("end event", "none")]
    public async Task ThrowNone_OutputMapping_SetsAVariable()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("throw-none.bpmn");
        await run.StartAsync("onboarding");
        await run.WorkAsync("order-laptop");

        await run.AssertAsync("""
            onboarding completed: hired signed laptop equipped ready
              stage = "signed"
            """);
    }

    [Test]
    [Covers("throw event", "message, as a job")]
    [Covers("end event", "message, as a job")]
    public async Task ThrowMessage_Jobs_SendTheMessages()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("throw-message.bpmn");
        await run.StartAsync("newsletter");
        await run.WorkAsync("send-mail");
        await run.WorkAsync("publish-newsletter", new { messageId = 17 });

        await run.AssertAsync("""
            newsletter completed: written announce sent
              id = 17
            """);
    }

    [Test]
    [Covers("throw event", "message, as a job", Unhappy = true)]
    public async Task ThrowMessage_JobFails_RaisesAnIncidentThatCanBeResolved()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("throw-message.bpmn");
        await run.StartAsync("newsletter");
        await run.FailAsync("send-mail");

        await run.AssertAsync("""
            newsletter active: written ?announce
            incident at announce: JOB_NO_RETRIES
            """);

        await run.ResolveAsync();
        await run.WorkAsync("send-mail");
        await run.FailAsync("publish-newsletter");

        await run.AssertAsync("""
            newsletter active: written announce ?sent
            resolved incident at announce: JOB_NO_RETRIES
            incident at sent: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("throw event", "link")]
    [Covers("link event", "throw and catch")]
    public async Task ThrowLink_NotShort_LeapsToTheCatchEvent()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("throw-link.bpmn");
        await run.StartAsync("long-form", new { kind = "long" });
        await run.CompleteTaskAsync("details");

        await run.AssertAsync("""
            long-form completed: start short leap page2 details full
              kind = "long"
            """);
    }

    [Test]
    [Covers("link event", "throw and catch", Unhappy = true)]
    public async Task ThrowLink_Cancelled_TerminatesWhatFollowsTheLink()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("throw-link.bpmn");
        await run.StartAsync("long-form", new { kind = "long" });
        await run.CancelAsync();

        await run.AssertAsync("""
            long-form terminated: start short leap page2 !details
              kind = "long"
            """);
    }

    [Test]
    [Covers("connector", "task and throw event with a template")]
    [Covers("input and output mappings", "input without a source")]
    [Covers("input and output mappings", "nested targets")]
    public async Task Connector_Template_IsAJobWithItsInputs()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("connector.bpmn");
        await run.StartAsync("weather", new { city = "graz" });
        ActivatedJobResult job = await run.JobAsync("io.camunda:http-json:1");
        Assert.That(
            job.Variables.ToString(),
            Does.Contain(@"""authentication"":{""type"":""noAuth""}").And.Contain(@"""queryParameters"":null"));
        await run.Camunda.Jobs[job.JobKey].CompleteAsync(new { temperature = 4 });
        Assert.That(await run.WorkAsync("io.camunda:slack:1"), Does.Contain(@"""temperature"":4"));

        await run.AssertAsync("""
            weather completed: start ask tell told-end
              city = "graz", temperature = 4
            """);
    }

    [Test]
    [Covers("connector", "task and throw event with a template", Unhappy = true)]
    public async Task Connector_BpmnError_ContinuesFromTheBorder()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("connector.bpmn");
        await run.StartAsync("weather", new { city = "atlantis" });
        await run.ThrowAsync("io.camunda:http-json:1", "NO_CITY");

        await run.AssertAsync("""
            weather completed: start !ask unknown failed
              city = "atlantis"
            """);
    }

    [Test]
    [Covers("end event", "terminate", Unhappy = true)]
    public async Task Terminate_End_TerminatesWhatIsActive()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("terminate.bpmn");
        await run.StartAsync("tournament");
        await run.WorkAsync("play", new { winner = "ada" });

        await run.AssertAsync("""
            tournament completed: start split play !stream won
              winner = "ada"
            """);
    }

    [Test]
    [Covers("end event", "terminate")]
    public async Task Terminate_OtherEndFirst_WaitsForBoth()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("terminate.bpmn");
        await run.StartAsync("tournament");
        await run.WorkAsync("stream");
        await run.WorkAsync("play");

        await run.AssertAsync("""
            tournament completed: start split play stream stream-end won
            """);
    }

    [Test]
    [Covers("end event", "terminate, in a sub-process")]
    [Covers("sub-process", "terminate end event")]
    public async Task TerminateSubProcess_End_TerminatesItsScopeOnly()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("terminate-sub-process.bpmn");
        await run.StartAsync("search");
        await run.WorkAsync("look-van", new { place = "van" });
        await run.WorkAsync("deliver");

        await run.AssertAsync("""
            search completed: start look begin split !depot van found-too deliver end
              place = "van"
            """);
    }

    [Test]
    [Covers("link event", "several throw events")]
    public async Task LinkSeveral_TwoThrows_ContinueAtTheSameCatchEvent()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("link-several.bpmn");
        await run.StartAsync("checklist", new { missing = new[] { "a", "b" } });
        await run.WorkEachAsync("fix-it");

        await run.AssertAsync("""
            checklist completed: start open a b fix fix work work fixed fixed
              missing = ["a","b"]
            """);
    }

    [Test]
    [Covers("link event", "several throw events", Unhappy = true)]
    public async Task LinkSeveral_JobAfterTheLinkFails_RaisesAnIncident()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("link-several.bpmn");
        await run.StartAsync("checklist", new { missing = new[] { "b" } });
        await run.FailAsync("fix-it");

        await run.AssertAsync("""
            checklist active: start open b fix ?work
              missing = ["b"]
            incident at work: JOB_NO_RETRIES
            """);
    }

    [Test]
    [Covers("end event", "terminate, in an event sub-process")]
    public async Task TerminateEventSubProcess_End_LeavesTheProcessActive()
    {
        await using CorpusRun run = await CorpusRun.DeployAsync("terminate-event-sub-process.bpmn");
        await run.StartAsync("guard", new { post = "north" });
        await run.PublishAsync("noise", "north");
        await run.WorkAsync("look");

        await run.AssertAsync("""
            guard active: start ?watch noise heard both look !call nothing
              post = "north"
            """);
    }
}
