namespace Camunda.Rest;

/// <summary>
/// A read of eventually consistent data: sent once, or, with <see cref="WaitUpTo"/>, repeated until the data is visible.
/// Immutable: every method returns a new request.
/// </summary>
/// <typeparam name="T">The type of the result.</typeparam>
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
    /// Repeats the read with back-off until the data is visible: 404 counts as not yet visible, and so does a response that does not
    /// satisfy the condition.
    /// </summary>
    /// <param name="budget">The time limit of all reads and delays together.</param>
    /// <param name="until">The condition on the response. Default: any response.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is not positive.</exception>
    public EventualRead<T> WaitUpTo(TimeSpan budget, Func<T, bool>? until = null)
    {
        var wait = new EventualWait<T>(Require.Positive(budget), until ?? (_ => true));
        return With(copy => copy._wait = wait);
    }

    /// <summary>Sends the read.</summary>
    /// <exception cref="CamundaWaitTimeoutException">
    /// The data did not become visible within the time given to <see cref="WaitUpTo"/>.
    /// </exception>
    /// <exception cref="CamundaNotFoundException">
    /// The entity does not exist or is not yet visible; only without <see cref="WaitUpTo"/>.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<T> SendAsync(CancellationToken cancellationToken = default) => _wait is null
        ? _readAsync(cancellationToken)
        : _wait.RunAsync(_operation, _context.Clock, _readAsync, Describe, cancellationToken);

    private static string Describe(T value) => value is null
        ? "no content"
        : $"a {value.GetType().Name} that does not satisfy the condition";
}
