using System.Collections.Concurrent;
using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using Camunda.Rest.Tests.Shared.Tokens;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Credentials;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class OAuthSessionTests : IAsyncDisposable
{
    private readonly WorkClock _clock = new();
    private readonly FakeIdentityProvider _provider = new();
    private readonly ConcurrentDictionary<string, bool> _revoked = [];
    private readonly StubTransport _cluster;
    private readonly CamundaClient _camunda;

    public OAuthSessionTests()
    {
        _cluster = new StubTransport((request, _) => Task.FromResult(
            StubTransport.Answer(
                _revoked.ContainsKey(request.Headers.Authorization?.Parameter ?? "") ? HttpStatusCode.Unauthorized : HttpStatusCode.OK,
                StubTransport.Least)));
        _camunda = _cluster.CreateClient(
            o => (o.Authentication, o.TimeProvider, o.Retry.MaxRetries) = (CamundaAuthentication.OAuth(_provider.Options()), _clock, 0));
    }

    public async ValueTask DisposeAsync()
    {
        await _camunda.DisposeAsync();
        _cluster.Dispose();
        _provider.Dispose();
    }

    [Test]
    public async Task Call_ManyOneAfterTheOther_ShareOneToken()
    {
        for (int i = 0; i < 3; i++)
            await CallAsync();

        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-1", "Bearer token-1", "Bearer token-1" }));
        Assert.That(_provider.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task Call_ManyAtATime_FetchOneToken()
    {
        var answer = HoldBack();

        Task[] calls = [.. Enumerable.Range(0, 50).Select(_ => CallAsync())];
        answer.SetResult(null);
        await Task.WhenAll(calls);

        Assert.That(_provider.Asked, Is.EqualTo(1));
        Assert.That(Sent, Has.Exactly(50).EqualTo("Bearer token-1"));
    }

    [TestCase(HttpStatusCode.OK, "success")]
    [TestCase(HttpStatusCode.Unauthorized, "refused")]
    [TestCase(HttpStatusCode.ServiceUnavailable, "unavailable")]
    public async Task Fetch_Ended_IsMeasuredWithItsOutcome(HttpStatusCode status, string outcome)
    {
        string host = $"{outcome}.example";
        using var fetches = new MetricCollector<long>(null, CamundaTelemetry.MeterName, CamundaTelemetry.TokenFetches);
        using var durations = new MetricCollector<double>(null, CamundaTelemetry.MeterName, CamundaTelemetry.TokenDuration);
        _provider.Answer = (_, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            return status == HttpStatusCode.OK ? Task.FromResult<HttpResponseMessage?>(null) : FakeIdentityProvider.Respond(status, "{}");
        };
        var options = _provider.Options(o => o.TokenUrl = new Uri($"https://{host}:8443/oauth/token"));
        await using var camunda = _cluster.CreateClient(
            o => (o.Authentication, o.TimeProvider, o.Retry.MaxRetries) = (CamundaAuthentication.OAuth(options), _clock, 0));

        try
        {
            await camunda.Cluster.GetTopologyAsync();
        }
        catch (CamundaTokenException)
        {
            // Measured all the same.
        }

        var fetch = fetches.GetMeasurementSnapshot().Single(measured => host.Equals(measured.Tags[CamundaTelemetry.ServerTag]));
        var duration = durations.GetMeasurementSnapshot().Single(measured => host.Equals(measured.Tags[CamundaTelemetry.ServerTag]));
        Assert.That(fetch.Value, Is.EqualTo(1));
        Assert.That(duration.Value, Is.EqualTo(2));
        Assert.That(fetch.Tags, Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["camunda.token.outcome"] = outcome,
            ["server.address"] = host,
            ["server.port"] = 8443,
        }));
    }

    [Test]
    public async Task Call_CancelledWhileItWaits_LeavesTheFetchToTheOthers()
    {
        var answer = HoldBack();
        using var cancellation = new CancellationTokenSource();

        var first = CallAsync(cancellation.Token);
        var second = CallAsync();
        await cancellation.CancelAsync();
        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>());
        answer.SetResult(null);
        await second;

        Assert.That(_provider.Asked, Is.EqualTo(1));
        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-1" }));
    }

    [Test]
    public async Task Call_TokenNearItsEnd_GoesOutWithItWhileTheNextIsFetched()
    {
        await CallAsync();
        _clock.Advance(TimeSpan.FromSeconds(275));
        var answer = HoldBack();

        await CallAsync();
        await CallAsync();
        answer.SetResult(null);
        await Patience.WhenAsync(async () => (await CallAsync()) is not null && Sent[^1] == "Bearer token-2");

        Assert.That(Sent[1], Is.EqualTo("Bearer token-1"));
        Assert.That(Sent[2], Is.EqualTo("Bearer token-1"));
        Assert.That(_provider.Asked, Is.EqualTo(2));
    }

    [Test]
    public async Task Call_RefreshFails_GoesOnWithTheTokenThatIsGood()
    {
        await CallAsync();
        _clock.Advance(TimeSpan.FromSeconds(275));
        _provider.Answer = (_, _) => FakeIdentityProvider.Respond(HttpStatusCode.ServiceUnavailable, "");

        await CallAsync();
        await Patience.WhenAsync(() => _provider.Asked == 2);
        for (int i = 0; i < 5; i++)
            await CallAsync();

        Assert.That(Sent, Has.All.EqualTo("Bearer token-1"));
        Assert.That(_provider.Asked, Is.EqualTo(2), "The failed provider is left alone.");
    }

    [Test]
    public async Task Call_TokenAtItsEnd_WaitsForANewOne()
    {
        await CallAsync();
        _clock.Advance(TimeSpan.FromSeconds(296));
        await CallAsync();

        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-1", "Bearer token-2" }));
    }

    [TestCase("")]
    [TestCase(",\"expires_in\":0")]
    [TestCase(",\"expires_in\":\"soon\"")]
    [TestCase(",\"expires_in\":99999999999")]
    public async Task Call_LifetimeNotStated_CountsAsFiveMinutes(string lifetime)
    {
        _provider.Lifetime = lifetime;
        await CallAsync();
        _clock.Advance(TimeSpan.FromMinutes(4));
        await CallAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await CallAsync();

        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-1", "Bearer token-1", "Bearer token-2" }));
    }

    [Test]
    public async Task Call_RefusedByTheCluster_IsRepeatedOnceWithANewToken()
    {
        _revoked["token-1"] = true;

        await CallAsync();

        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-1", "Bearer token-2" }));
    }

    [Test]
    public async Task Call_ManyRefusedForTheSameToken_FetchOneToken()
    {
        await CallAsync();
        _revoked["token-1"] = true;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => CallAsync()));

        Assert.That(_provider.Asked, Is.EqualTo(2));
        Assert.That(Sent, Has.Exactly(20).EqualTo("Bearer token-2"));
    }

    [Test]
    public async Task Call_RefusedAgain_ThrowsUnauthorizedAndSparesTheProvider()
    {
        for (int i = 1; i < 9; i++)
            _revoked[$"token-{i}"] = true;

        var error = await CatchAsync<CamundaUnauthorizedException>();
        await CatchAsync<CamundaUnauthorizedException>();

        Assert.That(error.Tries, Is.EqualTo(2));
        Assert.That(error.OutcomeUnknown, Is.False);
        Assert.That(_provider.Asked, Is.EqualTo(2), "A cluster that refuses every token must not cost one for each call.");

        _clock.Advance(TimeSpan.FromSeconds(5));
        _revoked.Clear();
        _revoked["token-2"] = true;
        await CallAsync();
        Assert.That(Sent[^1], Is.EqualTo("Bearer token-3"));
    }

    [Test]
    public async Task Call_RefusedAndItsBodyIsGone_IsNotRepeatedButTheNextGetsANewToken()
    {
        _revoked["token-1"] = true;
        using var once = new OneWayStream();

        Assert.That(
            async () => await _camunda.Documents.Create(once, "once.bin").SendAsync(), Throws.TypeOf<CamundaUnauthorizedException>());
        await CallAsync();

        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-1", "Bearer token-2" }));
    }

    [Test]
    public async Task Call_ProviderRefuses_FailsAtOnceUntilThePauseIsOver()
    {
        _provider.Answer = (_, _) => FakeIdentityProvider.Respond(
            HttpStatusCode.Unauthorized, """{"error":"invalid_client","error_description":"No such client"}""");

        var error = await CatchAsync<CamundaTokenException>();
        for (int i = 0; i < 5; i++)
            await CatchAsync<CamundaTokenException>();

        Assert.That(_provider.Asked, Is.EqualTo(1));
        Assert.That(Sent, Is.Empty, "Never without credentials.");
        Assert.That(error.Error, Is.EqualTo("invalid_client"));
        Assert.That(error.ErrorDescription, Is.EqualTo("No such client"));
        Assert.That(error.Endpoint, Is.EqualTo(new Uri("https://login.example/oauth/token")));
        Assert.That(error.IsTransient, Is.False);
        Assert.That(error.OutcomeUnknown, Is.False);
        Assert.That(error.Tries, Is.Zero);
        Assert.That(error.RetryAfter, Is.GreaterThan(TimeSpan.Zero));
        Assert.That(error.Message, Does.StartWith(
            "getTopology (GET /v2/topology) failed: no access token: https://login.example/oauth/token returned 401 Unauthorized: "
                + "invalid_client: No such client."));
    }

    [Test]
    public async Task Call_ProviderIsBack_RecoversByItself()
    {
        _provider.Answer = (_, _) => throw new HttpRequestException("refused");
        for (int i = 0; i < 9; i++)
        {
            var error = await CatchAsync<CamundaTokenException>();
            Assert.That(error.IsTransient, Is.True);
            Assert.That(error.RetryAfter, Is.LessThanOrEqualTo(TimeSpan.FromSeconds(30)));
            _clock.Advance(error.RetryAfter!.Value);
        }

        Assert.That(_provider.Asked, Is.EqualTo(9));
        _provider.Answer = (_, _) => Task.FromResult<HttpResponseMessage?>(null);
        await CallAsync();

        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-10" }));
    }

    [Test]
    public async Task Call_ProviderFailsAgainAndAgain_IsAskedLessAndLess()
    {
        _provider.Answer = (_, _) => FakeIdentityProvider.Respond(HttpStatusCode.BadGateway, "<html>");
        for (int second = 0; second < 600; second++)
        {
            await CatchAsync<CamundaTokenException>();
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(_provider.Asked, Is.InRange(600 / 30, 60));
    }

    [Test]
    public async Task Call_ProviderSilent_FailsInTimeWithoutHavingGoneOut()
    {
        HoldBack();

        var call = CatchAsync<CamundaTokenException>();
        await _clock.PassAsync(TimeSpan.FromSeconds(10));
        var error = await call;

        Assert.That(error.IsTransient, Is.True);
        Assert.That(error.Message, Does.Contain("https://login.example/oauth/token did not respond within 00:00:10"));
    }

    [Test]
    public async Task Call_OutOfTimeWhileItWaitsForAToken_WasSurelyNotCarriedOut()
    {
        var clock = new WorkClock();
        using var provider = new FakeIdentityProvider { Answer = async (_, cancellationToken) => await Forever(cancellationToken) };
        using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = cluster.CreateClient(o => (o.Authentication, o.TimeProvider, o.RequestTimeout, o.Retry.MaxRetries)
            = (CamundaAuthentication.OAuth(provider.Options()), clock, TimeSpan.FromSeconds(2), 0));

        var call = CatchAsync<CamundaTokenException>(() => camunda.Cluster.GetTopologyAsync());
        await clock.PassAsync(TimeSpan.FromSeconds(2));
        var error = await call;

        Assert.That(error.OutcomeUnknown, Is.False);
        Assert.That(error.Tries, Is.Zero);
    }

    [Test]
    public async Task Call_ProviderStumbles_IsRepeatedAfterTheProvidersPause()
    {
        _provider.Answer = (number, _) =>
            number == 1 ? FakeIdentityProvider.Respond(HttpStatusCode.ServiceUnavailable, "") : Task.FromResult<HttpResponseMessage?>(null);

        var call = _camunda.With(new() { MaxRetries = 1 }).Cluster.GetTopologyAsync();
        await _clock.RunAsync(call);

        Assert.That(_provider.Asked, Is.EqualTo(2));
        Assert.That(Sent, Is.EqualTo(new[] { "Bearer token-2" }));
    }

    [Test]
    public async Task Call_PauseLongerThanThoseOfRetries_FailsAtOnce()
    {
        _provider.Answer = async (_, _) =>
        {
            var response = await FakeIdentityProvider.Respond(HttpStatusCode.ServiceUnavailable, "");
            response!.Headers.RetryAfter = new(TimeSpan.FromMinutes(5));
            return response;
        };

        var error = await CatchAsync<CamundaTokenException>(() => _camunda.With(new() { MaxRetries = 3 }).Cluster.GetTopologyAsync());

        Assert.That(error.RetryAfter, Is.EqualTo(TimeSpan.FromSeconds(30)), "It recovers by itself, whatever the provider says.");
        Assert.That(_provider.Asked, Is.EqualTo(1));
    }

    [Test]
    public async Task Call_RefusedAndNoNewTokenToBeHad_SaysSo()
    {
        await CallAsync();
        _revoked["token-1"] = true;
        _provider.Answer = (_, _) => FakeIdentityProvider.Respond(HttpStatusCode.ServiceUnavailable, "");

        await CatchAsync<CamundaTokenException>();
        await CatchAsync<CamundaTokenException>();

        Assert.That(Sent, Has.Count.EqualTo(2));
        Assert.That(_provider.Asked, Is.EqualTo(2));
    }

    [Test]
    public async Task Dispose_OfTheClient_LeavesTheCallersTransportOpen()
    {
        using var provider = new FakeIdentityProvider();
        using var cluster = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using (var camunda = cluster.CreateClient(o => o.Authentication = CamundaAuthentication.OAuth(provider.Options())))
            await camunda.Cluster.GetTopologyAsync();

        Assert.That(provider.IsDisposed, Is.False);
    }

    private IReadOnlyList<string?> Sent => [.. _cluster.Requests.Select(request => request.Authorization)];

    private static async Task<HttpResponseMessage?> Forever(CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        return null;
    }

    private static async Task<T> CatchAsync<T>(Func<Task> call)
        where T : CamundaException
    {
        try
        {
            await call();
        }
        catch (T error)
        {
            return error;
        }

        throw new AssertionException($"No {typeof(T).Name} was thrown.");
    }

    private Task<TopologyResponse> CallAsync(CancellationToken cancellationToken = default) =>
        _camunda.Cluster.GetTopologyAsync(cancellationToken);

    private Task<T> CatchAsync<T>()
        where T : CamundaException => CatchAsync<T>(() => CallAsync());

    private TaskCompletionSource<HttpResponseMessage?> HoldBack()
    {
        var answer = new TaskCompletionSource<HttpResponseMessage?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _provider.Answer = (_, cancellationToken) => answer.Task.WaitAsync(cancellationToken);
        return answer;
    }

    /// <summary>Bytes that can be read once.</summary>
    private sealed class OneWayStream : MemoryStream
    {
        public OneWayStream()
            : base("abc"u8.ToArray())
        {
        }

        public override bool CanSeek => false;
    }
}
