namespace Camunda.Rest;

/// <summary>
/// A read of data that shows up with a delay after it was written: sent once, or, with <see cref="WaitUpTo"/>, repeated until the data is there.
/// Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="T">What is read.</typeparam>
public sealed class EventualRead<T> : RequestBuilder<EventualRead<T>>
{
    private readonly ResourceContext _context;
    private readonly CamundaOperation _operation;
    private readonly Func<CancellationToken, Task<T>> _readAsync;
    private EventualWait<T>? _wait;

    internal EventualRead(ResourceContext context, CamundaOperation operation, Func<CancellationToken, Task<T>> readAsync)
    {
        _context = context;
        _operation = operation;
        _readAsync = readAsync;
    }

    /// <summary>
    /// Repeats the read with growing pauses until the cluster has what is asked for: "not found" (404) counts as not yet, and so does an answer
    /// that the condition does not hold for.
    /// </summary>
    /// <param name="budget">The most time that all reads and pauses together may take.</param>
    /// <param name="until">What has to hold for the answer. Default: any answer will do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public EventualRead<T> WaitUpTo(TimeSpan budget, Func<T, bool>? until = null)
    {
        var wait = new EventualWait<T>(Require.Positive(budget), until ?? (_ => true));
        return With(copy => copy._wait = wait);
    }

    /// <summary>Sends the read.</summary>
    /// <exception cref="CamundaWaitTimeoutException">The data was not there within the time given to <see cref="WaitUpTo"/>.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such thing, or not yet; only without <see cref="WaitUpTo"/>.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<T> SendAsync(CancellationToken cancellationToken = default) => _wait is null
        ? _readAsync(cancellationToken)
        : _wait.RunAsync(_operation, _context.Clock, _readAsync, Describe, cancellationToken);

    private static string Describe(T value) => value is null ? "no content" : $"a {value.GetType().Name} that the condition does not hold for";
}
