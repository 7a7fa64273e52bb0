using System.Net;
using System.Net.Sockets;
using Camunda.Rest.Tests.Failures;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Streams;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Calls;

internal sealed class FailureMapperTests
{
    private const string Problem = """{"type":"about:blank","title":"NOT_FOUND","status":404,"detail":"No such task","instance":"/v2/user-tasks/1","hint":{"a":[1]}}""";
    private static readonly UserTaskKey Key = UserTaskKey.Parse("2251799813685281");

    private static IEnumerable<TestCaseData> Faults()
    {
        yield return new TestCaseData(new HttpRequestException("reset"), typeof(CamundaConnectionException));
        yield return new TestCaseData(new IOException("reset"), typeof(CamundaConnectionException));
        yield return new TestCaseData(new TimeoutException(), typeof(CamundaTimeoutException));
        yield return new TestCaseData(new TaskCanceledException("late", new TimeoutException()), typeof(CamundaTimeoutException));
        yield return new TestCaseData(new InvalidOperationException("odd"), typeof(CamundaException));
    }

    /// <summary>With a result, as a list, as a text, as a document, and without any.</summary>
    private static readonly Func<CamundaClient, Task>[] Calls =
    [
        camunda => camunda.UserTasks[Failing.Key].GetAsync(),
        camunda => camunda.UserTasks.Search().ToListAsync(),
        camunda => camunda.ProcessDefinitions[ProcessDefinitionKey.Parse("1")].GetXmlAsync(),
        camunda => camunda.Api.Documents.GetDocumentAsync("d", contentHash: "h"),
        camunda => camunda.UserTasks[Failing.Key].AssignAsync("demo"),
        camunda => camunda.Jobs[JobKey.Parse("1")].CompleteAsync(),
        camunda => camunda.Api.UserTasks.AssignUserTaskAsync(
            Failing.Key, new Camunda.Rest.Models.UserTaskAssignmentRequest { Assignee = "demo" }),
    ];

    [TestCaseSource(nameof(Faults))]
    public async Task Call_TransportThrows_IsMappedWhateverTheCallGives(Exception fault, Type expected)
    {
        foreach (var call in Calls)
            Assert.That(await Failing.AskAsync(call, () => throw fault), Is.TypeOf(expected).And.Property("Tries").EqualTo(1));
    }

    [Test]
    public async Task Call_BodyOfTheFailureBreaksOff_IsMappedWhateverTheCallGives()
    {
        foreach (var call in Calls)
        {
            var error = await Failing.AskAsync(
                call, () => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StreamContent(new BrokenStream()) });

            Assert.That(error, Is.TypeOf<CamundaNotFoundException>().And.Message.Contains("""{"name":"App"""));
        }
    }

    [Test]
    public async Task Call_BodyOfTheFailureIsHuge_IsReadWithBoundsWhateverTheCallGives()
    {
        foreach (var call in Calls)
        {
            using var huge = new MemoryStream(new byte[10 * FailureBody.MaxLength]);
            await Failing.AskAsync(
                call, () => new HttpResponseMessage(HttpStatusCode.NotFound) { Content = new StreamContent(new OnceStream(huge)) });

            Assert.That(huge.Position, Is.LessThanOrEqualTo(2 * FailureBody.MaxLength));
        }
    }

    [TestCase(400, typeof(CamundaBadRequestException), false)]
    [TestCase(401, typeof(CamundaUnauthorizedException), false)]
    [TestCase(403, typeof(CamundaForbiddenException), false)]
    [TestCase(404, typeof(CamundaNotFoundException), false)]
    [TestCase(409, typeof(CamundaConflictException), false)]
    [TestCase(412, typeof(CamundaPreconditionFailedException), false)]
    [TestCase(413, typeof(CamundaPayloadTooLargeException), false)]
    [TestCase(429, typeof(CamundaTooManyRequestsException), true)]
    [TestCase(500, typeof(CamundaServerException), true)]
    [TestCase(502, typeof(CamundaServerException), true)]
    [TestCase(503, typeof(CamundaUnavailableException), true)]
    [TestCase(504, typeof(CamundaTimeoutException), true)]
    [TestCase(408, typeof(CamundaTimeoutException), true)]
    [TestCase(406, typeof(CamundaBadRequestException), false)]
    [TestCase(415, typeof(CamundaBadRequestException), false)]
    [TestCase(422, typeof(CamundaBadRequestException), false)]
    [TestCase(501, typeof(CamundaServerException), false)]
    [TestCase(505, typeof(CamundaServerException), false)]
    [TestCase(599, typeof(CamundaServerException), true)]
    [TestCase(304, typeof(CamundaException), false)]
    [TestCase(418, typeof(CamundaException), false)]
    [TestCase(302, typeof(CamundaException), false)]
    public async Task Call_AnsweredWithStatus_ThrowsTheExceptionOfItsMeaning(int status, Type expected, bool isTransient)
    {
        using var transport = new StubTransport((HttpStatusCode)status, Problem, "application/problem+json");
        await using var camunda = transport.CreateClient(o => o.Retry.MaxRetries = 0);

        var error = await CatchAsync(() => camunda.UserTasks[Key].GetAsync());

        Assert.That(error.GetType(), Is.EqualTo(expected));
        Assert.That(error.IsTransient, Is.EqualTo(isTransient));
        Assert.That((int)error.StatusCode!, Is.EqualTo(status));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Call_AnsweredWithProblem_KeepsAllOfItAndSaysWhatWasAsked()
    {
        using var transport = new StubTransport(HttpStatusCode.NotFound, Problem, "application/problem+json");
        await using var camunda = transport.CreateClient();

        var error = await CatchAsync(() => camunda.UserTasks[Key].AssignAsync("demo"));

        Assert.That(error.OperationId, Is.EqualTo("assignUserTask"));
        Assert.That(error.Request.ToString(), Is.EqualTo("POST /v2/user-tasks/2251799813685281/assignment"));
        Assert.That(error.Problem!.Title, Is.EqualTo("NOT_FOUND"));
        Assert.That(error.Problem.Detail, Is.EqualTo("No such task"));
        Assert.That(error.Problem.Status, Is.EqualTo(404));
        Assert.That(error.Problem.Instance, Is.EqualTo("/v2/user-tasks/1"));
        Assert.That(error.Problem.Extensions["hint"].ToString(), Is.EqualTo("""{"a":[1]}"""));
        Assert.That(error.RawBody, Is.Null);
        Assert.That(error.Message, Is.EqualTo("assignUserTask (POST /v2/user-tasks/2251799813685281/assignment) failed with 404 NotFound: "
            + "NOT_FOUND: No such task. Check the key or id, and the caller's permission to read it."));
    }

    [Test]
    public async Task Call_AnsweredWithAHugeError_KeepsABoundedPart()
    {
        using var transport = new StubTransport(HttpStatusCode.InternalServerError, new string('x', 1_000_000), "text/plain");
        await using var camunda = transport.CreateClient(o => o.Retry.MaxRetries = 0);

        var error = await CatchAsync(() => camunda.Cluster.GetTopologyAsync());

        Assert.That(error.RawBody, Has.Length.EqualTo(4096));
        Assert.That(error.Message, Has.Length.LessThan(1024));
    }

    [Test]
    public async Task Call_AnsweredWithRetryAfter_ReadsTheWait()
    {
        using var transport = new StubTransport((_, _) =>
        {
            var response = StubTransport.Answer(HttpStatusCode.TooManyRequests);
            response.Headers.Add("Retry-After", "7");
            return Task.FromResult(response);
        });
        await using var camunda = transport.CreateClient(o => o.Retry.MaxRetries = 0);

        var error = await CatchAsync(() => camunda.Cluster.GetTopologyAsync());

        Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(7)));
    }

    [Test]
    public async Task Call_ConnectionRefused_ThrowsConnectionWithTheCause()
    {
        var cause = new HttpRequestException(
            HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused));
        using var transport = new StubTransport((_, _) => throw cause);
        await using var camunda = transport.CreateClient(o => o.Retry.MaxRetries = 0);

        var error = await CatchAsync(() => camunda.Cluster.GetTopologyAsync());

        Assert.That(error, Is.TypeOf<CamundaConnectionException>());
        Assert.That(error.InnerException, Is.SameAs(cause));
        Assert.That(error.Message, Does.Contain("Check the base address"));
    }

    [Test]
    public async Task Call_CallerCancels_ThrowsTheCancellationAsItIs()
    {
        using var cancellation = new CancellationTokenSource();
        using var transport = new StubTransport(async (_, cancellationToken) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            throw new InvalidOperationException("Not reached.");
        });
        await using var camunda = transport.CreateClient(o => o.Retry.MaxRetries = 0);

        Assert.That(
            async () => await camunda.Cluster.GetTopologyAsync(cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static Task<CamundaException> CatchAsync(Func<Task> call) => Failing.CatchAsync(call);
}
