namespace Camunda.Rest;

/// <summary>
/// Limits how long a call may take until its headers are there. Calls that the server holds on purpose state how long in
/// <see cref="ServerWait"/>, and get that on top.
/// </summary>
internal sealed class TimeLimitHandler(TimeSpan limit, TimeProvider clock, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (limit == Timeout.InfiniteTimeSpan)
            return await base.SendAsync(request, cancellationToken).ConfigureAwait(false);

        using var timer = new CancellationTokenSource(limit + ServerWait.Of(request), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            return await base.SendAsync(request, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cancelled) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"No answer within {limit + ServerWait.Of(request)}.", cancelled);
        }
    }
}
