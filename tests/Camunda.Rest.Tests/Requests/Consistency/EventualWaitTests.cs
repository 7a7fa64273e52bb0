using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Consistency;

/// <summary>Waiting until a read finds what was written, on a clock that the reads and pauses alone move.</summary>
internal sealed class EventualWaitTests
{
    private static readonly ProcessInstanceKey Key = ProcessInstanceKey.Parse("2251799813685281");

    [Test]
    public async Task WaitUpTo_NotFoundAtFirst_ReadsUntilItIsThere()
    {
        var clock = new PauseSkippingClock();
        using var transport = Answers(clock, NotFound, NotFound, Active);
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);

        var instance = await camunda.ProcessInstances[Key].Get().WaitUpTo(TimeSpan.FromSeconds(5)).SendAsync();

        Assert.That(instance.State, Is.EqualTo(ProcessInstanceState.Active));
        Assert.That(transport.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task WaitUpTo_ConditionNeverHolds_SaysWhatWasLastSeen()
    {
        var clock = new PauseSkippingClock();
        using var transport = Answers(clock, Active);
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);

        var error = (await Assert.ThrowsAsync<CamundaWaitTimeoutException>(() =>
            camunda.ProcessInstances[Key].Get()
                .WaitUpTo(TimeSpan.FromSeconds(5), instance => instance.State == ProcessInstanceState.Completed)
                .SendAsync()))!;

        Assert.That(((ProcessInstanceResult)error.LastSeen!).State, Is.EqualTo(ProcessInstanceState.Active));
        Assert.That(error.Message, Does.Contain("getProcessInstance")
            .And.Contain("a ProcessInstanceResult that does not satisfy the condition")
            .And.Contain("within 00:00:05"));
        Assert.That(error.IsTransient, Is.True);
        Assert.That(transport.Requests, Has.Count.InRange(6, 30), "The pauses grow.");
    }

    [Test]
    public async Task WaitUpTo_NeverThere_CarriesTheLastProblem()
    {
        var clock = new PauseSkippingClock();
        using var transport = Answers(clock, NotFound);
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);

        var error = (await Assert.ThrowsAsync<CamundaWaitTimeoutException>(
            () => camunda.ProcessInstances[Key].Get().WaitUpTo(TimeSpan.FromSeconds(2)).SendAsync()))!;

        Assert.That(error.InnerException, Is.TypeOf<CamundaNotFoundException>());
        Assert.That(error.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(error.Request.Path, Does.EndWith("/process-instances/2251799813685281"));
        Assert.That(error.LastSeen, Is.Null);
    }

    [Test]
    public async Task WaitUpTo_ReadItselfTakesLonger_EndsWithTheBudget()
    {
        var clock = new PauseSkippingClock();
        using var transport = new StubTransport((_, cancellationToken) =>
        {
            clock.Advance(TimeSpan.FromSeconds(20));
            cancellationToken.ThrowIfCancellationRequested();
            return Task.FromResult(Active());
        });
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);

        var error = (await Assert.ThrowsAsync<CamundaWaitTimeoutException>(
            () => camunda.ProcessInstances[Key].Get().WaitUpTo(TimeSpan.FromSeconds(3)).SendAsync()))!;

        Assert.That(error.Message, Does.Contain("no response"));
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WaitUpTo_OtherErrorThanNotFound_IsThrownAtOnce()
    {
        using var transport = new StubTransport(HttpStatusCode.Forbidden);
        await using var camunda = transport.CreateClient();

        await Assert.ThrowsAsync<CamundaForbiddenException>(
            () => camunda.ProcessInstances[Key].Get().WaitUpTo(TimeSpan.FromSeconds(3)).SendAsync());
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task WaitUpTo_CallerCancels_IsACancellation()
    {
        var clock = new PauseSkippingClock();
        using var cancellation = new CancellationTokenSource();
        using var transport = new StubTransport(async (_, _) =>
        {
            await cancellation.CancelAsync();
            return NotFound();
        });
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);

        Assert.That(
            () => camunda.ProcessInstances[Key].Get().WaitUpTo(TimeSpan.FromSeconds(3)).SendAsync(cancellation.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task WaitUpTo_EmptyFirstPage_IsNotYet()
    {
        var clock = new PauseSkippingClock();
        using var transport = Answers(clock, EmptyPage, NotFound, OneItem);
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);

        var task = await camunda.UserTasks.Search()
            .Where(t => t.Assignee == "demo")
            .WaitUpTo(TimeSpan.FromSeconds(5))
            .FirstOrDefaultAsync();

        Assert.That(task!.Name, Is.EqualTo("Approve"));
    }

    [Test]
    public async Task WaitUpTo_SearchStaysEmpty_SaysSo()
    {
        var clock = new PauseSkippingClock();
        using var transport = Answers(clock, EmptyPage);
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);

        var error = (await Assert.ThrowsAsync<CamundaWaitTimeoutException>(
            () => camunda.UserTasks.Search().WaitUpTo(TimeSpan.FromSeconds(2)).ToListAsync()))!;

        Assert.That(error.Message, Does.Contain("a first page with 0 of 0 items"));
        Assert.That(error.LastSeen, Is.TypeOf<SearchPage<UserTaskResult>>());
    }

    private static StubTransport Answers(PauseSkippingClock clock, params Func<HttpResponseMessage>[] answers)
    {
        int next = 0;
        return new StubTransport((_, _) =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(5));
            return Task.FromResult(answers[Math.Min(next++, answers.Length - 1)]());
        });
    }

    private static HttpResponseMessage NotFound() =>
        StubTransport.Answer(
            HttpStatusCode.NotFound,
            """{"type":"about:blank","title":"NOT_FOUND","status":404,"detail":"There is no such instance."}""",
            "application/problem+json");

    private static HttpResponseMessage Active() =>
        StubTransport.Answer(HttpStatusCode.OK, """{"processInstanceKey":"2251799813685281","state":"ACTIVE"}""");

    private static HttpResponseMessage EmptyPage() => StubTransport.Answer(HttpStatusCode.OK, """{"items":[],"page":{"totalItems":0}}""");

    private static HttpResponseMessage OneItem() =>
        StubTransport.Answer(HttpStatusCode.OK, """{"items":[{"name":"Approve","userTaskKey":"1"}],"page":{"totalItems":1}}""");
}
