using System.Net;
using System.Text;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Failures;

/// <summary>
/// Failures in other words than the API's: of frameworks, proxies, gateways, logins, and of a cluster that has a bad day.
/// </summary>
internal sealed class OddAnswerTests
{
    private const string Page = "check the base address, and any proxy in front of the cluster";

    [TestCase("""{"title":"NOT_FOUND","detail":"No such task"}""", "application/json", "NOT_FOUND: No such task.")]
    [TestCase("""{"title":"NOT_FOUND","detail":"No such task"}""", "text/plain", "NOT_FOUND: No such task.")]
    [TestCase("""{"title":"NOT_FOUND","detail":"No such task"}""", "text/html", "NOT_FOUND: No such task.")]
    [TestCase(
        """{"title":" ","detail":"","message":"No such task"}""", "application/problem+json", "failed with 404 NotFound: No such task.")]
    [TestCase("\uFEFF  {\"detail\":\"No such task\"}", "application/octet-stream", "failed with 404 NotFound: No such task.")]
    [TestCase(
        """{"title":7,"detail":"No such task","status":"NOT_FOUND"}""",
        "application/problem+json",
        "failed with 404 NotFound: No such task.")]
    [TestCase("""{"status":404}""", "application/problem+json", "the response has no body.")]
    [TestCase("""{"status":404,"message":"No such task"}""", "application/problem+json", "failed with 404 NotFound: No such task.")]
    public async Task Call_ProblemInOddClothes_IsReadAsAProblem(string body, string mediaType, string said)
    {
        var error = await Failing.ReadAsync(HttpStatusCode.NotFound, body, mediaType);

        Assert.That(error.Problem, Is.Not.Null);
        Assert.That(error.RawBody, Is.Null);
        Assert.That(error.Message, Does.Contain(said));
    }

    [TestCase(
        """{"timestamp":"2026-01-01T00:00:00Z","status":404,"error":"Not Found","path":"/v2/x","message":"No static resource"}""",
        "application/json",
        "Not Found: No static resource.")]
    [TestCase("""{"status":404,"error":"Not Found","message":""}""", "application/json", "failed with 404 NotFound: Not Found.")]
    [TestCase("""{"message":"no Route matched with those values"}""", "application/json", "NotFound: no Route matched with those values.")]
    [TestCase("""{"error":{"code":404,"message":"no such path"}}""", "application/json", "NotFound: no such path.")]
    [TestCase("""{"error":{"detail":"no such path"}}""", "application/json", "NotFound: no such path.")]
    [TestCase(
        """{"error":"invalid_request","error_description":"no such client"}""",
        "application/json",
        "NotFound: invalid_request: no such client.")]
    [TestCase("""{"errors":[1]}""", "application/json", """not a problem (RFC 9457): {"errors":[1]}""")]
    [TestCase("""[{"title":"x"}]""", "application/json", """not a problem (RFC 9457): [{"title":"x"}]""")]
    [TestCase("""{"title":""", "application/problem+json", """not a problem (RFC 9457): {"title":""")]
    [TestCase("\"no such task\"", "application/json", "(RFC 9457): \"no such task\"")]
    [TestCase("404 page not found\n", "text/plain", "(RFC 9457): 404 page not found.")]
    [TestCase(
        "<html>\r\n<head><title>404 &amp; gone\n</title></head><h1>Not found</h1>",
        "text/html",
        "the response is an HTML page instead of JSON ('404 & gone'); " + Page)]
    [TestCase("<!DOCTYPE HTML><p>gone</p>", "application/json", "the response is an HTML page instead of JSON; " + Page)]
    [TestCase("gone", "text/html", "the response is an HTML page instead of JSON; " + Page)]
    [TestCase("<html><title>open", "text/html", "the response is an HTML page instead of JSON; " + Page)]
    public async Task Call_OtherForm_IsSaidInItsWordsAndKeptAsItCame(string body, string mediaType, string said)
    {
        var error = await Failing.ReadAsync(HttpStatusCode.NotFound, body, mediaType);

        Assert.That(error, Is.TypeOf<CamundaNotFoundException>());
        Assert.That(error.Problem, Is.Null);
        Assert.That(error.RawBody, Is.EqualTo(body));
        Assert.That(
            error.Message,
            Does.Contain(said).And.EndWith("Check the base address, and that the cluster's version supports this operation."));
        Assert.That(error.Message, Does.Not.Contain('\n').And.Not.Contain('\r'));
    }

    [TestCase("")]
    [TestCase(" \r\n")]
    public async Task Call_NoWords_SaysSo(string body) =>
        Assert.That((await Failing.ReadAsync(HttpStatusCode.NotFound, body)).Message, Does.Contain("the response has no body."));

    [Test]
    public async Task Call_DeeplyNestedProblem_IsKeptAsText()
    {
        string body = $$"""{"title":"x","more":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";

        var error = await Failing.ReadAsync(HttpStatusCode.BadRequest, body);

        Assert.That(error.Problem, Is.Null);
        Assert.That(error.RawBody, Does.StartWith("""{"title":"x","more":[[["""));
    }

    [Test]
    public async Task Call_LargeProblem_IsReadWhole()
    {
        string detail = new('x', 50_000);

        var error = await Failing.ReadAsync(HttpStatusCode.BadRequest, $$"""{"title":"INVALID","detail":"{{detail}}"}""");

        Assert.That(error.Problem!.Detail, Is.EqualTo(detail));
        Assert.That(error.Message, Does.Contain("x…").And.Length.InRange(4096, 4400));
    }

    [Test]
    public async Task Call_ForgedLines_StayOnOneLineOfTheMessageAndOfTheException()
    {
        var error = await Failing.ReadAsync(
            HttpStatusCode.BadRequest, """{"title":"a\nb\u0085c","detail":"d\u2028e\u2029f\u202Eg\u001B[2Jh"}""");

        Assert.That(error.Message, Does.Contain("a b c: d e f g [2Jh."));
        Assert.That(
            error.ToString().ReplaceLineEndings("\n").Split('\n')[0], Is.EqualTo($"{typeof(CamundaBadRequestException)}: {error.Message}"));
    }

    [Test]
    public async Task Call_BodyBreaksOff_KeepsWhatCame()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.UserTasks[Failing.Key].GetAsync(),
            () => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(new BrokenStream()) });

        Assert.That(error, Is.TypeOf<CamundaServerException>());
        Assert.That(error.RawBody, Is.EqualTo("""{"name":"App"""));
    }

    [Test]
    public async Task Call_BodyCannotBeUnpacked_SaysWhyThereIsNoText()
    {
        var error = await Failing.AskAsync(camunda => camunda.UserTasks[Failing.Key].GetAsync(), () =>
        {
            var answer = StubTransport.Answer(HttpStatusCode.BadGateway, "packed");
            answer.Content.Headers.ContentEncoding.Add("br");
            return answer;
        });

        Assert.That(error.RawBody, Is.Null);
        Assert.That(error.Message, Does.Contain("failed with 502 BadGateway: no details are available, its body is compressed as 'br', and "
            + "the transport does not decompress it."));
    }

    [Test]
    public async Task Call_BodyDawdles_EndsByTheClientsClock()
    {
        var clock = new WorkClock();
        var call = Failing.AskAsync(
            camunda => camunda.UserTasks[Failing.Key].GetAsync(),
            () => new HttpResponseMessage(HttpStatusCode.BadGateway) { Content = new StreamContent(new SilentStream()) },
            options => (options.TimeProvider, options.RequestTimeout, options.CallTimeout) = (
                clock, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));

        await clock.PassAsync(FailureBody.Patience);
        var error = await call;

        Assert.That(error, Is.TypeOf<CamundaServerException>());
        Assert.That(error.Message, Does.Contain("no details are available, its body did not arrive within 10 s."));
    }

    [Test]
    public async Task Call_BodyDawdlesAndTheCallerCancels_EndsAtOnce()
    {
        using var cancellation = new CancellationTokenSource();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var transport = new StubTransport((_, _) =>
        {
            asked.SetResult();
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StreamContent(new SilentStream()) });
        });
        await using var camunda = transport.CreateClient(options => options.TimeProvider = new WorkClock());

        var call = camunda.UserTasks[Failing.Key].GetAsync(cancellation.Token);
        await asked.Task;
        await cancellation.CancelAsync();

        Assert.That(async () => await call, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Call_ProblemInAnotherCharset_IsReadInIt()
    {
        var error = await Failing.AskAsync(
            camunda => camunda.UserTasks[Failing.Key].GetAsync(), () => new HttpResponseMessage(HttpStatusCode.Conflict)
            {
                Content = new StringContent("""{"title":"Größe"}""", Encoding.Latin1, "application/problem+json"),
            });

        Assert.That(error.Problem!.Title, Is.EqualTo("Größe"));
    }

    private sealed class SilentStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(new TaskCompletionSource<int>().Task.WaitAsync(cancellationToken));
    }
}
