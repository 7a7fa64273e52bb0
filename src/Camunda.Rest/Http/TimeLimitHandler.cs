namespace Camunda.Rest;

/// <summary>
/// Limits how long one try of a call may take. While files go out the limit is for the next piece. A call that the server holds on purpose gets the
/// server's wait and a margin. No try outlasts what its call as a whole has left.
/// </summary>
internal sealed class TimeLimitHandler(TimeSpan limit, TimeSpan margin, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The longest time that a timer takes, some seven weeks.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private readonly TimerPool _timers = new(clock);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = CallState.Of(request, clock);
        var whole = LimitOf(call);
        if (whole == Timeout.InfiniteTimeSpan)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        var timer = _timers.Rent(whole);
        try
        {
            using var progress = WatchFiles(request, timer, whole);

            // Registered with the source itself: a linked one would be one more.
            await using var link = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer).ConfigureAwait(false);
            return await base.SendAsync(request, timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            if (call.IsAuthenticating)
                throw CamundaTokenException.Create(request, new TokenFailure(null, $"it did not come within {whole}") { IsTransient = true, Cause = cancelled });
            throw new TimeoutException($"No answer within {whole}.", cancelled);
        }
        finally
        {
            _timers.Return(timer);
        }
    }

    private static UploadProgress? WatchFiles(HttpRequestMessage request, CancellationTokenSource timer, TimeSpan whole) =>
#pragma warning disable RS0030 // The source has the client's clock.
        RequestFacts.HasFiles(request) ? UploadProgress.Watch(request.Content, () => timer.CancelAfter(whole)) : null;
#pragma warning restore RS0030

    private TimeSpan LimitOf(CallState call)
    {
        bool held = call.ServerWait > TimeSpan.Zero;
        var own = call.Overrides?.RequestTimeout ?? (held ? margin : limit);
        if (own != Timeout.InfiniteTimeSpan)
            own = own < s_longest && call.ServerWait < s_longest - own ? own + call.ServerWait : s_longest;
        var left = call.Remaining == Timeout.InfiniteTimeSpan || call.Remaining < s_longest ? call.Remaining : s_longest;
        if (left == Timeout.InfiniteTimeSpan)
            return own;
        return own == Timeout.InfiniteTimeSpan || left < own ? left : own;
    }
}
