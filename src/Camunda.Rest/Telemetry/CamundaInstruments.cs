using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace Camunda.Rest;

/// <summary>The instruments behind <see cref="CamundaTelemetry"/>, shared by all clients of the process.</summary>
internal static class CamundaInstruments
{
    private static readonly Meter Meter = new(CamundaTelemetry.MeterName, CamundaContract.ApiVersion);

    // A client that is dropped without being disposed takes its limiter along.
    private static readonly ConditionalWeakTable<object, WatchedLimiter> Limiters = [];

    public static readonly ActivitySource Source = new(CamundaTelemetry.ActivitySourceName, CamundaContract.ApiVersion);

    public static readonly Histogram<double> CallDuration = Meter.CreateHistogram<double>(CamundaTelemetry.CallDuration, "s", "How long calls take with all their tries.");

    public static readonly Counter<long> CallRetries = Meter.CreateCounter<long>(CamundaTelemetry.CallRetries, "{retry}", "How often calls were sent again.");

    public static readonly Counter<long> TokenFetches = Meter.CreateCounter<long>(CamundaTelemetry.TokenFetches, "{fetch}", "How often tokens were asked for.");

    public static readonly Histogram<double> TokenDuration = Meter.CreateHistogram<double>(CamundaTelemetry.TokenDuration, "s", "How long identity providers take for a token.");

    static CamundaInstruments()
    {
        Meter.CreateObservableGauge(CamundaTelemetry.LimiterLimit, () => Observe(state => state.Limit), "{call}", "How many calls may be in flight.");
        Meter.CreateObservableGauge(CamundaTelemetry.LimiterInFlight, () => Observe(state => state.InFlight), "{call}", "How many limited calls are in flight.");
        Meter.CreateObservableGauge(CamundaTelemetry.LimiterWaiting, () => Observe(state => state.Waiting), "{call}", "How many calls wait for room.");
    }

    /// <summary>Lets a limiter be observed until it is forgotten or collected.</summary>
    /// <param name="limiter">The limiter.</param>
    /// <param name="state">Reads its state.</param>
    /// <param name="server">The server that it limits the calls to.</param>
    public static void Watch(object limiter, Func<CamundaConcurrencyState> state, Uri server) => Limiters.Add(limiter, new WatchedLimiter(state,
    [
        new(CamundaTelemetry.ServerTag, server.Host),
        new(CamundaTelemetry.PortTag, server.Port),
    ]));

    /// <summary>Reports that a token was asked for, and what came of it.</summary>
    public static void ReportToken(TokenFailure? failure, Uri endpoint, TimeSpan elapsed)
    {
        if (!TokenFetches.Enabled && !TokenDuration.Enabled)
            return;
        TagList tags = new()
        {
            { CamundaTelemetry.TokenOutcomeTag, failure switch { null => "success", { IsTransient: true } => "unavailable", _ => "refused" } },
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
