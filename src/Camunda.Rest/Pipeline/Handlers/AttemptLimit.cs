namespace Camunda.Rest;

/// <summary>
/// The time limit of one attempt: a timer that the caller's cancellation ends too. A struct whose parts the handler disposes itself,
/// because an object or an asynchronous method of its own would cost every call.
/// </summary>
internal readonly struct AttemptLimit
{
    private readonly TimerPool _timers;
    private readonly CancellationTokenSource? _timer;
    private readonly UploadProgress? _progress;
    private readonly CancellationToken _caller;

    /// <param name="timers">The pool that the timer comes from.</param>
    /// <param name="time">How long the attempt may take; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="request">The request. While it uploads files, the limit applies to the next piece.</param>
    /// <param name="caller">The caller's token.</param>
    public AttemptLimit(TimerPool timers, TimeSpan time, HttpRequestMessage request, CancellationToken caller)
    {
        (_timers, _caller, Time) = (timers, caller, time);
        if (time == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        var timer = timers.Rent(time);
        _timer = timer;
        if (RequestFacts.HasFiles(request))
        {
#pragma warning disable RS0030 // The source has the client's clock.
            _progress = UploadProgress.Watch(request.Content, () => timer.CancelAfter(time));
#pragma warning restore RS0030
        }

        // Registered with the source itself: a linked source would be an extra allocation.
        Link = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
    }

    /// <summary>How long the attempt may take.</summary>
    public TimeSpan Time { get; }

    /// <summary>Ends with the limit, and with the caller's token.</summary>
    public CancellationToken Token => _timer?.Token ?? _caller;

    /// <summary>Connects the caller's token; to be disposed before <see cref="End"/>.</summary>
    public CancellationTokenRegistration Link { get; }

    /// <summary>Whether an attempt ended because its time was over, and not because the caller cancelled it.</summary>
    public bool HasEnded(Exception error) =>
        error is OperationCanceledException && _timer is { IsCancellationRequested: true } && !_caller.IsCancellationRequested;

    /// <summary>Returns the timer to its pool.</summary>
    public void End()
    {
        _progress?.Dispose();
        if (_timer is not null)
        {
            _timers.Return(_timer);
        }
    }
}
