namespace Camunda.Rest;

/// <summary>
/// Limits how long a call may take until its headers are there. While files go out the limit is for the next piece. Calls that the server holds on purpose state how long in
/// <see cref="ServerWait"/>, and get that on top.
/// </summary>
internal sealed class TimeLimitHandler(TimeSpan limit, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>The longest time that a timer takes, some seven weeks.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (limit == Timeout.InfiniteTimeSpan)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        var whole = Whole(ServerWait.Of(request));
        using var timer = new CancellationTokenSource(whole, clock);
#pragma warning disable RS0030 // The source has the client's clock.
        using var progress = UploadProgress.Watch(request.Content, () => timer.CancelAfter(Whole(TimeSpan.Zero)));
#pragma warning restore RS0030
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await base.SendAsync(request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {whole}.", cancelled);
        }
    }

    private TimeSpan Whole(TimeSpan serverWait) => limit < s_longest && serverWait < s_longest - limit ? limit + serverWait : s_longest;
}
