using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>The instruments behind <see cref="CamundaTelemetry"/>, shared by all clients of the process.</summary>
internal static class CamundaInstruments
{
    private static readonly Meter Meter = new(CamundaTelemetry.MeterName, CamundaContract.ApiVersion);

    // A client that is collected without being disposed releases its limiter too.
    private static readonly ConditionalWeakTable<object, WatchedLimiter> Limiters = [];

    public static readonly ActivitySource Source = new(CamundaTelemetry.ActivitySourceName, CamundaContract.ApiVersion);

    public static readonly Histogram<double> CallDuration =
        Meter.CreateHistogram<double>(CamundaTelemetry.CallDuration, "s", "Duration of calls with all attempts.");

    public static readonly Counter<long> CallRetries =
        Meter.CreateCounter<long>(CamundaTelemetry.CallRetries, "{retry}", "Retries of calls.");

    public static readonly Counter<long> TokenFetches =
        Meter.CreateCounter<long>(CamundaTelemetry.TokenFetches, "{fetch}", "Token requests.");

    public static readonly Histogram<double> TokenDuration =
        Meter.CreateHistogram<double>(CamundaTelemetry.TokenDuration, "s", "Duration of token requests.");

    static CamundaInstruments()
    {
        Meter.CreateObservableGauge(
            CamundaTelemetry.LimiterLimit, () => Observe(state => state.Limit),
            "{call}", "The limit of calls in flight.");
        Meter.CreateObservableGauge(
            CamundaTelemetry.LimiterInFlight, () => Observe(state => state.InFlight),
            "{call}", "Limited calls in flight.");
        Meter.CreateObservableGauge(
            CamundaTelemetry.LimiterWaiting, () => Observe(state => state.Waiting),
            "{call}", "Calls that wait for a permit.");
    }

    /// <summary>Observes a limiter until it is removed or collected.</summary>
    /// <param name="limiter">The limiter.</param>
    /// <param name="state">Reads its state.</param>
    /// <param name="server">The server that it limits the calls to.</param>
    public static void Watch(
        object limiter, Func<CamundaConcurrencyState> state, Uri server) => Limiters.Add(limiter, new WatchedLimiter(state,
        [
            new(CamundaTelemetry.ServerTag, server.Host),
            new(CamundaTelemetry.PortTag, server.Port),
        ]));

    /// <summary>Reports a token request and its outcome.</summary>
    public static void ReportToken(TokenFailure? failure, Uri endpoint, TimeSpan elapsed)
    {
        if (!TokenFetches.Enabled && !TokenDuration.Enabled)
            return;
        TagList tags = new()
        {
            { CamundaTelemetry.TokenOutcomeTag, failure switch
            {
                null => "success",
                { IsTransient: true } => "unavailable",
                _ => "refused",
            } },
            { CamundaTelemetry.ServerTag, endpoint.Host },
            { CamundaTelemetry.PortTag, endpoint.Port },
        };
        TokenFetches.Count(1, tags);
        TokenDuration.Measure(elapsed, tags);
    }

    public static void Forget(object limiter) => Limiters.Remove(limiter);

    private static IEnumerable<Measurement<int>> Observe(Func<CamundaConcurrencyState, int> figure) =>
        Limiters.Select(watched => new Measurement<int>(figure(watched.Value.State()), watched.Value.Tags));

    private sealed record WatchedLimiter(Func<CamundaConcurrencyState> State, KeyValuePair<string, object?>[] Tags);
}
