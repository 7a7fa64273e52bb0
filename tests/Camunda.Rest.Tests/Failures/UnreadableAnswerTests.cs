using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

/// <summary>Answers under a status of success that are not what the API promises.</summary>
internal sealed class UnreadableAnswerTests
{
    private const string Login = "<!doctype html><html><head><title>Sign in</title></head><body><form></form></body></html>";

    [TestCase("text/html")]
    [TestCase("application/json")]
    [TestCase("application/xhtml+xml")]
    public async Task Read_AnsweredWithAPage_SaysWhatCameAndKeepsIt(string mediaType)
    {
        var error = await Failing.ReadAsync(HttpStatusCode.OK, Login, mediaType);

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(error.IsTransient, Is.False);
        Assert.That(error.OutcomeUnknown, Is.False);
        Assert.That(error.RawBody, Is.EqualTo(Login));
        Assert.That(error.Message, Is.EqualTo(
            "getUserTask (GET /v2/user-tasks/2251799813685281) returned 200 OK, but the response could not be read: "
            + "the response is an HTML page instead of JSON ('Sign in'); check the base address, and any proxy in front of the cluster."));
    }

    [Test]
    public async Task Write_WithoutAResultAnsweredWithAPage_IsNoSuccess()
    {
        var error = await Failing.WriteAsync(HttpStatusCode.OK, Login, "text/html");

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.OutcomeUnknown, Is.True);
        Assert.That(
            error.Message,
            Does.EndWith("any proxy in front of the cluster. The outcome is unknown; check the cluster's state before you retry."));
    }

    [Test]
    public async Task Read_OfXmlAnsweredWithAPage_IsNoSuccess()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.ProcessDefinitions[ProcessDefinitionKey.Parse("1")].GetXmlAsync(),
            () => StubTransport.Answer(HttpStatusCode.OK, Login, "text/html"));

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
    }

    [Test]
    public async Task Call_WithAResultAnsweredWithNothing_IsNoSuccess(
        [Values("", " ", "null")] string body, [Values("search", "activate", "create", "get", "list", "raw")] string call)
    {
        var error = await Failing.AskAsync(
            async camunda =>
            {
                await (call switch
                {
                    "search" => camunda.UserTasks.Search().ToListAsync(),
                    "activate" => camunda.Jobs.Activate("x").SendAsync(),
                    "create" => camunda.ProcessInstances.Create("p").SendAsync(),
                    "get" => camunda.Cluster.GetTopologyAsync(),
                    "list" => camunda.ProcessInstances[ProcessInstanceKey.Parse("1")].GetCallHierarchyAsync(),
                    _ => (Task)camunda.Api.Cluster.GetTopologyAsync(),
                });
            },
            () => StubTransport.Answer(HttpStatusCode.OK, body));

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.Message, Does.Contain("but a result").And.Contain("is expected"));
        Assert.That(error.OutcomeUnknown, Is.EqualTo(call is "activate" or "create"));
    }

    [Test]
    public async Task Write_WithoutAResultAnsweredWithAnEmptyPage_IsASuccess()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent, "", "text/html");
        await using var camunda = transport.CreateClient();

        await camunda.UserTasks[Failing.Key].AssignAsync("demo");

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Read_AnsweredWithJsonUnderTheTypeOfAPage_IsRead()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"name":"Approve"}""", "text/html");
        await using var camunda = transport.CreateClient();

        Assert.That((await camunda.UserTasks[Failing.Key].GetAsync()).Name, Is.EqualTo("Approve"));
    }

    [Test]
    public async Task Download_OfAPage_IsThePage()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Login, "text/html");
        await using var camunda = transport.CreateClient();

        await using var content = await camunda.Documents["document"].WithContentHash("hash").OpenReadAsync();
        using var reader = new StreamReader(content);

        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo(Login));
    }

    [TestCase("{\"brokers\":{}}")]
    [TestCase("{\"brokers\":[]} {}")]
    [TestCase("{\"brokers\":[")]
    public async Task Read_AnsweredWithOtherJson_SaysWhereItGoesWrongAndKeepsIt(string body)
    {
        var error = await Failing.AskAsync(
            camunda => camunda.Cluster.GetTopologyAsync(), () => StubTransport.Answer(HttpStatusCode.OK, body));

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.RawBody, Is.EqualTo(body));
        Assert.That(error.InnerException, Is.InstanceOf<Newtonsoft.Json.JsonException>());
        Assert.That(error.Message, Does.Contain($"but the response could not be read: {error.InnerException!.Message}"));
    }

    [TestCase("{\"brokers\":", "it is malformed JSON at line 1, byte 12")]
    [TestCase("{\"message\":\"no\troute\"}", "it is malformed JSON at line 1, byte 15")]
    [TestCase("brokers", "it is not a JSON object in UTF-8")]
    [TestCase("\uFEFF[]", "it is not a JSON object in UTF-8")]
    [TestCase("{} {}", " or another member")]
    [TestCase("{\"message\":\"no route\"}", "; its text: no route")]
    public async Task Read_AnsweredWithWhatIsNoResult_SaysWhatIsMissingAndKeepsIt(string body, string expected)
    {
        var error = await Failing.AskAsync(
            camunda => camunda.Cluster.GetTopologyAsync(), () => StubTransport.Answer(HttpStatusCode.OK, body));

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.RawBody, Is.EqualTo(body.TrimStart('\uFEFF')));
        Assert.That(error.Message, Does.Contain(expected));
        Assert.That(error.FailureSource, Is.EqualTo(CamundaFailureSource.Intermediary));
    }

    [Test]
    public async Task Write_AnsweredWithCutJson_OutcomeUnknown()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.ProcessInstances.Create("order-process").SendAsync(),
            () => StubTransport.Answer(HttpStatusCode.OK, "{\"processInstanceKey\":\"22"));

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.OutcomeUnknown, Is.True);
    }

    [Test]
    public async Task Search_AnsweredWithCutJson_LeavesNothingToLookFor()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.UserTasks.Search().GetPageAsync(), () => StubTransport.Answer(HttpStatusCode.OK, "{\"items\":["));

        Assert.That(error, Is.TypeOf<CamundaUnreadableResponseException>());
        Assert.That(error.OutcomeUnknown, Is.False);
    }

    [Test]
    public async Task Read_AnsweredWithAHugePage_KeepsABoundedPart()
    {
        var error = await Failing.ReadAsync(HttpStatusCode.OK, Login + new string('x', 1_000_000), "text/html");

        Assert.That(error.RawBody, Has.Length.EqualTo(4096));
    }
}
