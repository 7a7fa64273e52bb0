using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Handlers;

internal sealed class TryHandlerConcurrencyTests
{
    private static readonly UserTaskKey TaskKey = UserTaskKey.Parse("1");
    private static readonly JobKey Job = JobKey.Parse("2");

    [Test]
    public async Task Calls_MoreThanTheLimit_GoOutAsRoomBecomesFree()
    {
        using var transport = new GatedTransport();
        await using var camunda = CreateClient(transport, limit: 2);

        var calls = Enumerable.Range(0, 5).Select(_ => camunda.UserTasks[TaskKey].GetAsync()).ToArray();

        Assert.That(transport.Open, Is.EqualTo(2));
        Assert.That(camunda.Concurrency, Is.EqualTo(new CamundaConcurrencyState(2, 2, 3)));
        transport.Answer();
        await Task.WhenAll(calls);
        Assert.That(transport.MostAtOnce, Is.EqualTo(2));
        Assert.That(camunda.Concurrency.InFlight, Is.Zero);
    }

    [Test]
    public async Task JobOutcomesAndLongPolls_NoRoom_GoOutAllTheSame()
    {
        using var transport = new GatedTransport();
        await using var camunda = CreateClient(transport, limit: 1);
        var blocking = camunda.UserTasks[TaskKey].GetAsync();

        Task[] exempt =
        [
            camunda.Jobs[Job].CompleteAsync(),
            camunda.Jobs[Job].FailAsync(retries: 2, errorMessage: "no funds"),
            camunda.Jobs[Job].ThrowErrorAsync("NO_FUNDS"),
            camunda.Jobs.Activate("charge-card").WithLongPoll(TimeSpan.FromMinutes(1)).SendAsync(),
            camunda.ProcessInstances.Create("order-process").AwaitCompletion(TimeSpan.FromSeconds(30)).SendAsync(),
        ];

        Assert.That(transport.Open, Is.EqualTo(1 + exempt.Length));
        Assert.That(camunda.Concurrency, Is.EqualTo(new CamundaConcurrencyState(1, 1, 0)));
        transport.Answer();
        await Task.WhenAll([blocking, .. exempt]);
    }

    [Test]
    public async Task Call_NoRoomWithinItsTime_ThrowsTimeoutAndWasNotSent()
    {
        var clock = new WorkClock();
        using var transport = new GatedTransport();
        await using var camunda = CreateClient(transport, limit: 1, clock, TimeSpan.FromSeconds(10));
        var blocking = camunda.With(new CamundaCallOptions
        {
            CallTimeout = Timeout.InfiniteTimeSpan,
            RequestTimeout = Timeout.InfiniteTimeSpan,
        })
            .UserTasks[TaskKey].GetAsync();

        var waiting = camunda.UserTasks[TaskKey].AssignAsync("demo");
        await clock.PassAsync(TimeSpan.FromSeconds(10));

        var error = (await Assert.ThrowsAsync<CamundaTimeoutException>(() => waiting))!;
        Assert.That(error.OutcomeUnknown, Is.False);
        Assert.That(error.Message, Does.Contain("was not sent").And.Not.Contain("may have been"));
        Assert.That(transport.Open, Is.EqualTo(1));
        transport.Answer();
        await blocking;
    }

    [Test]
    public async Task Call_RefusedForLoad_LowersTheLimit()
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(StubTransport.Problem(HttpStatusCode.ServiceUnavailable)));
        await using var camunda = transport.CreateClient(
            o => (o.Concurrency.InitialLimit, o.Concurrency.DecreaseFactor, o.Retry.MaxRetries) = (40, 0.5, 0));

        await Assert.ThrowsAsync<CamundaUnavailableException>(() => camunda.UserTasks[TaskKey].GetAsync());

        Assert.That(camunda.Concurrency.Limit, Is.EqualTo(20));
    }

    [TestCase(500)]
    [TestCase(404)]
    public async Task Call_FailedForAnotherReason_LeavesTheLimit(int status)
    {
        using var transport = new StubTransport((HttpStatusCode)status);
        await using var camunda = transport.CreateClient(o => (o.Concurrency.InitialLimit, o.Retry.MaxRetries) = (40, 0));

        await Assert.CatchAsync<CamundaException>(() => camunda.UserTasks[TaskKey].GetAsync());

        Assert.That(camunda.Concurrency, Is.EqualTo(new CamundaConcurrencyState(40, 0, 0)));
    }

    private static CamundaClient CreateClient(
        HttpMessageHandler transport,
        int limit,
        TimeProvider? clock = null,
        TimeSpan? callTimeout = null) => CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = new Uri("http://camunda.example/v2/"),
            Transport = transport,
            TimeProvider = clock ?? TimeProvider.System,
            CallTimeout = callTimeout ?? TimeSpan.FromSeconds(100),
            Concurrency = new CamundaConcurrencyOptions { InitialLimit = limit, MinLimit = 1, MaxLimit = limit },
        });

    /// <summary>Holds every request until the test lets them be answered.</summary>
    private sealed class GatedTransport : HttpMessageHandler
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _open;
        private int _most;

        public int Open => Volatile.Read(ref _open);

        public int MostAtOnce => Volatile.Read(ref _most);

        public void Answer() => _gate.SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            int open = Interlocked.Increment(ref _open);
            for (int most = _most; open > most; most = _most)
                Interlocked.CompareExchange(ref _most, open, most);
            await _gate.Task.WaitAsync(cancellationToken);
            Interlocked.Decrement(ref _open);
            var answer = StubTransport.Answer(HttpStatusCode.OK, LeastResult.Of(CallState.Find(request)!.Operation!));
            answer.RequestMessage = request;
            return answer;
        }
    }
}
