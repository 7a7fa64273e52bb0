using System.Globalization;

namespace Camunda.Rest;

/// <summary>Repeats a read until its result satisfies a condition, within a time limit that includes the reads themselves.</summary>
internal sealed record EventualWait<T>(TimeSpan Budget, Func<T, bool> Until)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(10);

    public async Task<T> RunAsync(
        CamundaOperation operation,
        TimeProvider clock,
        Func<CancellationToken, Task<T>> readAsync,
        Func<T, string> describe,
        CancellationToken cancellationToken)
    {
        long started = clock.GetTimestamp();
        using var timer = new CancellationTokenSource(Budget, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        string seen = "no response";
        object? lastSeen = null;
        Exception? lastError = null;
        for (int reads = 1; ; reads++)
        {
            try
            {
                var value = await readAsync(either.Token).ConfigureAwait(false);
                if (Until(value))
                    return value;
                (seen, lastSeen, lastError) = (describe(value), value, null);
            }
            catch (CamundaNotFoundException notFound) when (notFound.Verdict.IsSettled)
            {
                (seen, lastSeen, lastError) = ("not found (404)", null, notFound);
            }
            catch (CamundaVariablesException incomplete) when (incomplete is { MissingNames.Count: > 0, ClashingScopes.Count: 0 })
            {
                (seen, lastSeen, lastError) = ($"no variable '{string.Join("', '", incomplete.MissingNames)}'", null, incomplete);
            }
            catch (OperationCanceledException) when (timer.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
            {
                throw NotYet(reads);
            }

            var remaining = Budget - clock.GetElapsedTime(started);
            if (remaining <= TimeSpan.Zero)
                throw NotYet(reads);

            // Towards the end the delays get shorter, so that the last read is close to the time limit but still has time.
            var pause = BackOff.Longest(reads, FirstPause, LongestPause);
            await Task.Delay(Shorter(pause, Longer(remaining / 2, ShortestPause)), clock, cancellationToken).ConfigureAwait(false);
        }

        CamundaWaitTimeoutException NotYet(int reads) => new(
            new CamundaFailure(
                FailureKind.NotYet,
                (lastError as CamundaException)?.Request ?? new CamundaRequest(operation.Method, operation.PathTemplate))
            {
                Operation = operation,
                Seen = string.Create(CultureInfo.InvariantCulture, $"{seen}, in read {reads} within {Budget}"),
                Problem = (lastError as CamundaException)?.Problem,
                StatusCode = (lastError as CamundaException)?.StatusCode,
                Cause = lastError,
            },
            lastSeen);
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
