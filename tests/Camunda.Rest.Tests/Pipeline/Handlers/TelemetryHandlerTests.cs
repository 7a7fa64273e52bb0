using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using Camunda.Rest.Testing;
using Camunda.Rest.Tests.Shared.Http;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Handlers;

/// <summary>What is reported of calls. Other tests report at the same time, so each looks for the calls to a host of its own.</summary>
internal sealed class TelemetryHandlerTests
{
    private static readonly UserTaskKey Key = UserTaskKey.Parse("2251799813685281");

    [Test]
    public async Task Call_Succeeded_IsAnActivityByTemplate()
    {
        using var listener = new Listener("success.example");
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = CreateClient(transport, "success.example");

        await camunda.UserTasks[Key].GetAsync();

        var activity = listener.Single();
        Assert.That(activity.Kind, Is.EqualTo(ActivityKind.Client));
        Assert.That(activity.OperationName, Is.EqualTo("getUserTask"));
        Assert.That(activity.Status, Is.EqualTo(ActivityStatusCode.Unset));
        Assert.That(activity.TagObjects.ToDictionary(), Is.EquivalentTo(new Dictionary<string, object?>
        {
            ["http.request.method"] = "GET",
            ["camunda.operation"] = "getUserTask",
            ["url.template"] = "/v2/user-tasks/{userTaskKey}",
            ["server.address"] = "success.example",
            ["server.port"] = 80,
            ["http.response.status_code"] = 200,
        }));
    }

    [Test]
    public async Task Call_FailedAfterTries_SaysHowOftenAndWhy()
    {
        using var listener = new Listener("failure.example");
        using var transport = new StubTransport(HttpStatusCode.ServiceUnavailable);
        await using var camunda = CreateClient(transport, "failure.example");

        await Assert.CatchAsync<CamundaException>(() => camunda.UserTasks[Key].GetAsync());

        var tags = listener.Single().TagObjects.ToDictionary();
        Assert.That(listener.Single().Status, Is.EqualTo(ActivityStatusCode.Error));
        Assert.That(tags["http.request.resend_count"], Is.EqualTo(3));
        Assert.That(tags["error.type"], Is.EqualTo("503"));
        Assert.That(tags["http.response.status_code"], Is.EqualTo(503));
    }

    [Test]
    public async Task Call_NoAnswer_NamesTheKindOfFailure()
    {
        using var listener = new Listener("silence.example");
        using var transport = new StubTransport((_, _) => throw new HttpRequestException(HttpRequestError.NameResolutionError, "unknown"));
        await using var camunda = CreateClient(transport, "silence.example");

        await Assert.CatchAsync<CamundaException>(() => camunda.UserTasks[Key].GetAsync());

        Assert.That(listener.Single().TagObjects.ToDictionary()["error.type"], Is.EqualTo("NotConnected"));
    }

    [Test]
    public async Task Call_Cancelled_IsToldApartFromFailures()
    {
        using var listener = new Listener("cancelled.example");
        using var cancellation = new CancellationTokenSource();
        using var transport = new StubTransport(async (_, token) =>
        {
            await cancellation.CancelAsync();
            token.ThrowIfCancellationRequested();
            return StubTransport.Answer(HttpStatusCode.OK);
        });
        await using var camunda = CreateClient(transport, "cancelled.example");

        await Assert.CatchAsync<OperationCanceledException>(() => camunda.UserTasks[Key].GetAsync(cancellation.Token));

        Assert.That(listener.Single().TagObjects.ToDictionary()["error.type"], Is.EqualTo("System.OperationCanceledException"));
    }

    [Test]
    public async Task Metrics_OfCalls_HaveDurationAndRetries()
    {
        using var durations = new MetricCollector<double>(null, CamundaTelemetry.MeterName, CamundaTelemetry.CallDuration);
        using var retries = new MetricCollector<long>(null, CamundaTelemetry.MeterName, CamundaTelemetry.CallRetries);
        using var transport = new StubTransport(HttpStatusCode.TooManyRequests);
        await using var camunda = CreateClient(transport, "metrics.example");

        await Assert.CatchAsync<CamundaException>(() => camunda.Groups["g"].GetAsync());

        var measured = durations.GetMeasurementSnapshot()
            .Single(measurement => "metrics.example".Equals(measurement.Tags[CamundaTelemetry.ServerTag]));
        Assert.That(measured.Tags[CamundaTelemetry.OperationTag], Is.EqualTo("getGroup"));
        Assert.That(measured.Tags[CamundaTelemetry.ErrorTag], Is.EqualTo("429"));
        Assert.That(
            retries.GetMeasurementSnapshot().Count(measurement => "getGroup".Equals(measurement.Tags[CamundaTelemetry.OperationTag])),
            Is.GreaterThanOrEqualTo(3));
    }

    [Test]
    public async Task Metrics_OfTheLimiter_StandUntilTheClientIsDisposed()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        var camunda = CreateClient(transport, "limiter.example", o => o.Concurrency.InitialLimit = 33);

        Assert.That(Limits("limiter.example"), Is.EqualTo(new[] { 33 }));
        await camunda.DisposeAsync();
        Assert.That(Limits("limiter.example"), Is.Empty);
    }

    [Test]
    public async Task Call_InsideAnActivity_SendsItsTraceToTheServer()
    {
        await using var cluster = await CamundaTestCluster.StartAsync();
        using var listener = new Listener(cluster.BaseAddress.Host);
        using var recorder = new HeaderRecorder(new SocketsHttpHandler());
        await using var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = cluster.BaseAddress,
            Transport = recorder,
        });
        using var outer = new Activity("outer").SetIdFormat(ActivityIdFormat.W3C).Start();

        await camunda.Cluster.GetTopologyAsync();

        Assert.That(recorder.Traceparent, Does.StartWith($"00-{outer.TraceId}-"));
    }

    private static CamundaClient CreateClient(
        StubTransport transport, string host, Action<CamundaClientOptions>? configure = null) => transport.CreateClient(o =>
        {
            (o.BaseAddress, o.Retry.BaseDelay) = (new Uri($"http://{host}/"), TimeSpan.Zero);
            configure?.Invoke(o);
        });

    private static List<int> Limits(string host)
    {
        var limits = new List<int>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == CamundaTelemetry.LimiterLimit)
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<int>((_, value, tags, _) =>
        {
            foreach (var (name, tag) in tags)
            {
                if (name == CamundaTelemetry.ServerTag && host.Equals(tag))
                    limits.Add(value);
            }
        });
        listener.Start();
        listener.RecordObservableInstruments();
        return limits;
    }

    private sealed class Listener : IDisposable
    {
        private readonly List<Activity> _activities = [];
        private readonly ActivityListener _listener;

        public Listener(string host)
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name == CamundaTelemetry.ActivitySourceName,
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity =>
                {
                    if (host.Equals(activity.GetTagItem(CamundaTelemetry.ServerTag)))
                    {
                        lock (_activities)
                            _activities.Add(activity);
                    }
                },
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public Activity Single()
        {
            lock (_activities)
                return _activities.Single();
        }

        public void Dispose() => _listener.Dispose();
    }

    /// <summary>Stands where the bytes go out, so it sees what the sockets handler has added.</summary>
    private sealed class HeaderRecorder : DelegatingHandler
    {
        public HeaderRecorder(SocketsHttpHandler inner)
            : base(inner)
        {
        }

        public string? Traceparent { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            Traceparent = request.Headers.TryGetValues("traceparent", out var values) ? values.Single() : null;
            return response;
        }
    }
}
