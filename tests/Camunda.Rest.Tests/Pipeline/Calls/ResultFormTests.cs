using System.Net;
using System.Text;
using Camunda.Rest.Api;
using Camunda.Rest.Tests.Failures;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Workers;
using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Calls;

/// <summary>What another server says under a status of success is not taken for a result.</summary>
internal sealed class ResultFormTests
{
    private static readonly (string Name, Func<HttpResponseMessage> Respond)[] Foreign =
    [
        ("an empty object", () => StubTransport.Answer(HttpStatusCode.OK, "{}")),
        ("words of a gateway", () => StubTransport.Answer(HttpStatusCode.OK, """{"message":"no route"}""")),
        ("words of a health page", () => StubTransport.Answer(HttpStatusCode.OK, """{"status":"UP","groups_of_checks":["live"]}""")),
        ("nested, where it does not count", () => StubTransport.Answer(
            HttpStatusCode.OK, """{"data":{"processInstanceKey":"1","items":[],"jobs":[],"brokers":[]}}""")),
        ("nulls", () => StubTransport.Answer(HttpStatusCode.OK, """{"processInstanceKey":null,"items":null,"jobs":null,"brokers":null}""")),
        ("a list", () => StubTransport.Answer(HttpStatusCode.OK, "[]")),
        ("a text", () => StubTransport.Answer(HttpStatusCode.OK, "\"OK\"")),
        ("no content", () => new HttpResponseMessage(HttpStatusCode.NoContent)),
        ("an empty body", () => StubTransport.Answer(HttpStatusCode.OK)),
        ("an empty body that was accepted", () => StubTransport.Answer(HttpStatusCode.Accepted)),
        ("UTF-16", () => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(
                """{"processInstanceKey":"1","items":[],"jobs":[],"brokers":[]}""", Encoding.Unicode, "application/json"),
        }),
        ("UTF-16 with a mark", () => new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new ByteArrayContent([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"items\":[]}")]),
        }),
        ("names without quotes", () => StubTransport.Answer(HttpStatusCode.OK, "{message: 'no route'}")),
        ("a page", () => StubTransport.Answer(HttpStatusCode.OK, "<html><title>Log in</title></html>", "text/html")),
        ("a page that says it is JSON", () => StubTransport.Answer(HttpStatusCode.OK, "<!DOCTYPE html><html></html>")),
    ];

    private static IEnumerable<TestCaseData> ForeignSuccesses =>
        Foreign.Select(foreign => new TestCaseData(foreign.Respond).SetArgDisplayNames(foreign.Name));

    [TestCaseSource(nameof(ForeignSuccesses))]
    public async Task Start_ForeignSuccess_ThrowsSentOnceAndOutcomeUnknown(Func<HttpResponseMessage> respond)
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(respond()));
        await using var camunda = transport.CreateClient();

        var error = (await Assert.CatchAsync<CamundaUnreadableResponseException>(
            () => camunda.ProcessInstances.Create("order-process").SendAsync()))!;

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
        Assert.That((error.OutcomeUnknown, error.FailureSource), Is.EqualTo((true, CamundaFailureSource.Intermediary)));
        Assert.That(error.Message, Does.Contain("processInstanceKey").Or.Contain("an HTML page"));
    }

    [TestCaseSource(nameof(ForeignSuccesses))]
    public async Task Search_ForeignSuccess_Throws(Func<HttpResponseMessage> respond)
    {
        var error = await Failing.AskAsync(camunda => camunda.UserTasks.Search().ToListAsync(), respond);

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That((error.OutcomeUnknown, error.IsTransient), Is.EqualTo((false, false)));
    }

    [TestCaseSource(nameof(ForeignSuccesses))]
    public async Task HealthCheck_ForeignSuccess_IsUnhealthy(Func<HttpResponseMessage> respond)
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(respond()));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddCamunda(options => (options.BaseAddress, options.Transport) = (new Uri("http://camunda.example/v2/"), transport));
        services.AddHealthChecks().AddCamunda();
        await using var provider = services.BuildServiceProvider();

        var report = await provider.GetRequiredService<HealthCheckService>().CheckHealthAsync();

        Assert.That(report.Status, Is.EqualTo(HealthStatus.Unhealthy));
    }

    [TestCaseSource(nameof(ForeignSuccesses))]
    public async Task Activation_ForeignSuccess_IsTheWorkersLastError(Func<HttpResponseMessage> respond)
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(respond()));
        await using var camunda = transport.CreateClient();
        await using var worker = camunda.Jobs.StartWorker(
            "work", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.ShutdownTimeout = TimeSpan.Zero);

        await WorkerStage.WhenAsync(() => worker.State.LastError is CamundaUnreadableResponseException);

        Assert.That(worker.State.LastPoll, Is.Null);
    }

    [Test]
    public void FindMistake_LeastResult_IsNone(
        [ValueSource(typeof(CamundaOperations), nameof(CamundaOperations.All))] CamundaOperation operation) =>
        Assert.That(ResultForm.FindMistake(operation, HttpStatusCode.OK, null, Encoding.UTF8.GetBytes(LeastResult.Of(operation))), Is.Null);

    [Test]
    public void FindMistake_WordsOfAGateway_AreNoResult(
        [ValueSource(typeof(CamundaOperations), nameof(CamundaOperations.All))] CamundaOperation operation)
    {
        bool isFree = operation.Result is CamundaResultKind.Text or CamundaResultKind.Stream
            || (operation.Result == CamundaResultKind.Object && operation.ResultMembers.Count == 0)
            || (operation.Result == CamundaResultKind.None && !operation.SuccessStatusCodes.Contains(204));

        Assert.That(
            ResultForm.FindMistake(operation, HttpStatusCode.OK, null, """{"message":"no route to host","error":"x"}"""u8),
            isFree ? Is.Null : Is.Not.Null);
    }

    [TestCase("")]
    [TestCase("{}")]
    [TestCase(" { } ")]
    [TestCase("null")]
    public void FindMistake_NoResultAndABodyThatSaysNothing_IsNone(string body) =>
        Assert.That(ResultForm.FindMistake(CamundaOperations.CompleteJob, HttpStatusCode.OK, null, Encoding.UTF8.GetBytes(body)), Is.Null);

    [TestCase("OK")]
    [TestCase("""{"ok":true}""")]
    [TestCase("<html></html>")]
    public void FindMistake_NoResultAndABody_IsOne(string body) =>
        Assert.That(
            ResultForm.FindMistake(CamundaOperations.CompleteJob, HttpStatusCode.OK, null, Encoding.UTF8.GetBytes(body)),
            Does.Contain("has a body"));

    [Test]
    public void FindMistake_OptionalResultLeftOut_IsNone() =>
        Assert.That(ResultForm.FindMistake(CamundaOperations.GetUserTaskForm, HttpStatusCode.NoContent, null, default), Is.Null);

    [Test]
    public void FindMistake_MarkOfUtf8AndSpaceBefore_IsNone() =>
        Assert.That(
            ResultForm.FindMistake(
                CamundaOperations.SearchUserTasks, HttpStatusCode.OK, null, Encoding.UTF8.GetBytes("\uFEFF \r\n{\"items\":[]}")),
            Is.Null);

    [Test]
    public void FindMistake_DeepMembersBefore_AreSkipped() =>
        Assert.That(
            ResultForm.FindMistake(
                CamundaOperations.SearchUserTasks,
                HttpStatusCode.OK,
                null,
                Encoding.UTF8.GetBytes($$"""{"page":{{new string('[', 5000)}}{{new string(']', 5000)}},"items":[]}""")), Is.Null);
}
