namespace Camunda.Rest;

/// <summary>Lets a try go out when the limiter has room for it, and tells the limiter what became of it. Long polls and job outcomes go out at once.</summary>
internal sealed class ConcurrencyHandler(AdaptiveLimiter limiter, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallState.Of(request, clock);
        return call.ServerWait > TimeSpan.Zero || OperationFacts.IsJobOutcome(call.Operation)
            ? base.SendAsync(request, cancellationToken)
            : SendLimitedAsync(request, call, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendLimitedAsync(HttpRequestMessage request, CallState call, CancellationToken cancellationToken)
    {
        long waited = clock.GetTimestamp();
        if (!await limiter.WaitAsync(call.Remaining, cancellationToken).ConfigureAwait(false))
        {
            throw CamundaException.Create(FailureMapper.Start(request, FailureKind.NoRoom) with
            {
                Seen = $"there was no room for it within {call.Remaining}: the cluster takes {limiter.State}",
            });
        }

        if (call.Remaining != Timeout.InfiniteTimeSpan)
        {
            var left = call.Remaining - clock.GetElapsedTime(waited);
            call.Remaining = left > TimeSpan.Zero ? left : TimeSpan.Zero;
        }

        long sent = clock.GetTimestamp();
        var signal = LimiterSignal.None;
        try
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            signal = FailureClassifier.IsBackPressure(response) ? LimiterSignal.BackPressure
                : response.IsSuccessStatusCode ? LimiterSignal.Success
                : LimiterSignal.None;
            return response;
        }
        finally
        {
            limiter.Release(signal, sent);
        }
    }
}
