using System.Net;
using System.Net.Sockets;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Streams;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Handlers;

/// <summary>What is sent again, when, and what the caller then sees.</summary>
internal sealed class CallHandlerTests
{
    private const string UserTask = """{"name":"Approve"}""";

    private static readonly UserTaskKey Key = UserTaskKey.Parse("2251799813685281");

    private static readonly Fault[] RefusalFaults =
    [
        new("429", () => Problem(HttpStatusCode.TooManyRequests)),
        new("503", () => Problem(HttpStatusCode.ServiceUnavailable)),
        new("refused connection", () => throw new HttpRequestException(
            HttpRequestError.ConnectionError, "refused", new SocketException((int)SocketError.ConnectionRefused))),
        new("unknown host", () => throw new HttpRequestException(HttpRequestError.NameResolutionError, "unknown host")),
    ];

    private static readonly Fault[] DarkFaults =
    [
        new("503 of a proxy", () => StubTransport.Answer(HttpStatusCode.ServiceUnavailable, "<html/>", "text/html")),
        new("500", () => Problem(HttpStatusCode.InternalServerError)),
        new("502", () => StubTransport.Answer(HttpStatusCode.BadGateway, "<html/>", "text/html")),
        new("504", () => Problem(HttpStatusCode.GatewayTimeout)),
        new("reset", () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset")),
        new("body cut off", () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new BrokenStream()) }),
    ];

    private static IEnumerable<Fault> Refusals => RefusalFaults;

    private static IEnumerable<Fault> LeftInTheDark => DarkFaults;

    private static IEnumerable<Fault> PassingFaults => RefusalFaults.Concat(DarkFaults);

    [TestCaseSource(nameof(PassingFaults))]
    public async Task Read_PassingFault_IsSentAgainUntilItSucceeds(Fault fault)
    {
        int tries = 0;
        using var transport = new StubTransport(
            (_, _) => Task.FromResult(++tries < 3 ? fault.Occur() : StubTransport.Answer(HttpStatusCode.OK, UserTask)));
        await using var camunda = CreateClient(transport);

        var task = await camunda.UserTasks[Key].GetAsync();

        Assert.That(task.Name, Is.EqualTo("Approve"));
        Assert.That(tries, Is.EqualTo(3));
    }

    [TestCaseSource(nameof(PassingFaults))]
    public async Task Read_FaultStays_EndsAfterItsTriesAndSaysHowMany(Fault fault)
    {
        using var transport = Failing(fault);
        await using var camunda = CreateClient(transport, o => o.Retry.MaxRetries = 2);

        var error = await CatchAsync(() => camunda.UserTasks[Key].GetAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(3));
        Assert.That(error.Tries, Is.EqualTo(3));
        Assert.That(error.Message, Does.Contain("failed after 3 attempts"));
    }

    [TestCaseSource(nameof(Refusals))]
    public async Task CreateInstance_Refused_IsSentAgain(Fault fault)
    {
        int tries = 0;
        using var transport = new StubTransport(
            (_, _) => Task.FromResult(++tries < 2 ? fault.Occur() : StubTransport.Answer(HttpStatusCode.OK, StubTransport.Least)));
        await using var camunda = CreateClient(transport);

        await camunda.ProcessInstances.Create("order-process").WithVariables(new { orderId = "A-42" }).SendAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
        Assert.That(transport.Requests[1].Body, Is.EqualTo(transport.Requests[0].Body).And.Contains("A-42"));
    }

    [TestCaseSource(nameof(LeftInTheDark))]
    public async Task CreateInstance_LeftInTheDark_IsSentOnceAndSaysSo(Fault fault)
    {
        using var transport = Failing(fault);
        await using var camunda = CreateClient(transport);

        var error = await CatchAsync(() => camunda.ProcessInstances.Create("order-process").SendAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
        Assert.That(error.OutcomeUnknown, Is.True);
        Assert.That(error.Message, Does.Contain("The outcome is unknown").And.Not.Contain("attempts"));
    }

    [Test]
    public async Task CreateInstance_RefusedAfterBeingLeftInTheDark_StillSaysThatTheOutcomeIsUnknown()
    {
        int tries = 0;
        using var transport = new StubTransport((_, _) => Task.FromResult(
            Problem(++tries == 1 ? HttpStatusCode.InternalServerError : HttpStatusCode.ServiceUnavailable)));
        await using var camunda = CreateClient(transport);

        var error = await CatchAsync(
            () => camunda.With(new CamundaCallOptions { RepeatWhenUncertain = true }).ProcessInstances.Create("order-process").SendAsync());

        Assert.That(error, Is.TypeOf<CamundaUnavailableException>());
        Assert.That(error.OutcomeUnknown, Is.True);
    }

    [TestCaseSource(nameof(LeftInTheDark))]
    public async Task PublishMessage_WithAnId_IsSentAgain(Fault fault)
    {
        int tries = 0;
        using var transport = new StubTransport((_, _) => Task.FromResult(++tries < 2 ? fault.Occur() : Problem(HttpStatusCode.Conflict)));
        await using var camunda = CreateClient(transport);

        var result = await camunda.Messages
            .Publish("paid")
            .WithMessageId("payment-7")
            .WithTimeToLive(TimeSpan.FromMinutes(1))
            .ForTenant("acme")
            .SendAsync();

        Assert.That(tries, Is.EqualTo(2));
        Assert.That(result.MessageKey.ToString(), Is.Empty);
        Assert.That(result.TenantId, Is.EqualTo((TenantId)"acme"));
    }

    [TestCaseSource(nameof(LeftInTheDark))]
    public async Task PublishMessage_WithoutAnId_IsSentOnce(Fault fault)
    {
        using var transport = Failing(fault);
        await using var camunda = CreateClient(transport);

        var error = await CatchAsync(() => camunda.Messages.Publish("paid").SendAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
        Assert.That(error.OutcomeUnknown, Is.True);
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    [TestCase(404)]
    [TestCase(409)]
    [TestCase(413)]
    public async Task Read_LastingFault_IsSentOnce(int status)
    {
        using var transport = new StubTransport((HttpStatusCode)status);
        await using var camunda = CreateClient(transport);

        var error = await CatchAsync(() => camunda.UserTasks[Key].GetAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
        Assert.That(error.Tries, Is.EqualTo(1));
        Assert.That(error.OutcomeUnknown, Is.False);
    }

    [Test]
    public async Task Read_PausesBetweenTries_GrowAndStayUnderTheLongest()
    {
        using var transport = Failing(RefusalFaults[1]);
        var clock = new PauseSkippingClock();
        await using var camunda = CreateClient(transport, o =>
        {
            o.TimeProvider = clock;
            (o.Retry.MaxRetries, o.Retry.BaseDelay, o.Retry.MaxDelay) = (12, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1));
        });

        await CatchAsync(() => camunda.UserTasks[Key].GetAsync());

        var pauses = clock.Pauses.ToArray();
        Assert.That(pauses, Has.Length.EqualTo(12));
        Assert.That(pauses, Is.All.LessThanOrEqualTo(TimeSpan.FromSeconds(1)));
        Assert.That(pauses[0], Is.LessThan(TimeSpan.FromMilliseconds(250)));
        Assert.That(pauses[8..].Max(), Is.GreaterThan(TimeSpan.FromMilliseconds(300)));
    }

    [Test]
    public async Task Read_RetryAfter_IsThePause()
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(AskingToWait(TimeSpan.FromSeconds(7))));
        var clock = new PauseSkippingClock(TimeSpan.FromSeconds(7));
        await using var camunda = CreateClient(
            transport, o => (o.TimeProvider, o.Retry.MaxRetries, o.Retry.MaxDelay) = (clock, 1, TimeSpan.FromSeconds(10)));

        await CatchAsync(() => camunda.UserTasks[Key].GetAsync());

        Assert.That(clock.Pauses, Is.EqualTo(new[] { TimeSpan.FromSeconds(7) }));
    }

    [Test]
    public async Task Read_RetryAfterLongerThanTheLongestPause_IsReportedAtOnce()
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(AskingToWait(TimeSpan.FromMinutes(1))));
        await using var camunda = CreateClient(transport);

        var error = await CatchAsync(() => camunda.UserTasks[Key].GetAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
        Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromMinutes(1)));
    }

    [Test]
    public async Task Read_NoTimeLeftForThePause_IsReportedAtOnce()
    {
        var clock = new PauseSkippingClock();
        using var transport = new StubTransport((_, _) =>
        {
            clock.Advance(TimeSpan.FromSeconds(4));
            return Task.FromResult(AskingToWait(TimeSpan.FromSeconds(1)));
        });
        await using var camunda = CreateClient(transport, o => (o.TimeProvider, o.CallTimeout) = (clock, TimeSpan.FromSeconds(9)));

        await CatchAsync(() => camunda.UserTasks[Key].GetAsync());

        // 4 s, a pause of 1 s, 4 s: the next pause would end after the 9 s.
        Assert.That(transport.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Read_CallerCancelsDuringAPause_EndsAtOnceAsACancellation()
    {
        using var cancellation = new CancellationTokenSource();
        using var transport = new StubTransport((_, _) => Task.FromResult(Problem(HttpStatusCode.ServiceUnavailable)));
        await using var camunda = CreateClient(transport, o => o.TimeProvider = new CancellingClock(cancellation));

        Assert.That(async () => await camunda.UserTasks[Key].GetAsync(cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Read_CallerCancelsDuringATry_IsNotSentAgain()
    {
        using var cancellation = new CancellationTokenSource();
        using var transport = new StubTransport(async (_, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return Problem(HttpStatusCode.ServiceUnavailable);
        });
        await using var camunda = CreateClient(transport);

        Assert.That(async () => await camunda.UserTasks[Key].GetAsync(cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Upload_OfAStreamThatCanBeReadOnce_IsSentOnce()
    {
        using var transport = Failing(RefusalFaults[1]);
        await using var camunda = CreateClient(transport);
        using var content = new OnceStream("abc");

        await CatchAsync(() => camunda.Documents.Create(content, "a.txt").SendAsync());

        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Deployment_Refused_IsSentAgainInFull()
    {
        int tries = 0;
        using var transport = new StubTransport((_, _) => Task.FromResult(
            ++tries < 3 ? Problem(HttpStatusCode.ServiceUnavailable) : StubTransport.Answer(HttpStatusCode.OK, StubTransport.Least)));
        await using var camunda = CreateClient(transport);
        using var seekable = new MemoryStream("<definitions/>"u8.ToArray());

        await camunda.Deployments.Create().AddStream("order.bpmn", seekable).SendAsync();

        Assert.That(transport.Requests.Select(request => request.Body), Is.All.Contains("<definitions/>"));
        Assert.That(transport.Requests, Has.Count.EqualTo(3));
    }

    private static HttpResponseMessage Problem(HttpStatusCode status) =>
        StubTransport.Answer(status, $$"""{"title":"{{status}}","status":{{(int)status}}}""", "application/problem+json");

    private static HttpResponseMessage AskingToWait(TimeSpan time)
    {
        var answer = Problem(HttpStatusCode.TooManyRequests);
        answer.Headers.RetryAfter = new(time);
        return answer;
    }

    private static StubTransport Failing(Fault fault) => new((_, _) => Task.FromResult(fault.Occur()));

    private static CamundaClient CreateClient(
        StubTransport transport, Action<CamundaClientOptions>? configure = null) => transport.CreateClient(options =>
        {
            (options.TimeProvider, options.Retry.MaxDelay) = (new PauseSkippingClock(), TimeSpan.FromSeconds(1));
            configure?.Invoke(options);
        });

    private static async Task<CamundaException> CatchAsync(Func<Task> call) => (await Assert.CatchAsync<CamundaException>(call))!;

    /// <summary>A clock on which the caller gives up as soon as a pause begins.</summary>
    private sealed class CancellingClock(CancellationTokenSource cancellation) : WorkClock
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime > TimeSpan.Zero && dueTime <= TimeSpan.FromSeconds(1))
                ThreadPool.QueueUserWorkItem(_ => cancellation.Cancel());
            return base.CreateTimer(callback, state, dueTime, period);
        }
    }

    /// <summary>A way to fail, by name.</summary>
    internal sealed record Fault(string Name, Func<HttpResponseMessage> Occur)
    {
        public override string ToString() => Name;
    }
}
