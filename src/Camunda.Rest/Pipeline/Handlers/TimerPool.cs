using System.Collections.Concurrent;

namespace Camunda.Rest;

/// <summary>A pool of sources that cancel after a time, for reuse: nearly every call ends before its time limit. Thread-safe.</summary>
internal sealed class TimerPool(TimeProvider clock)
{
    /// <summary>More than most applications use at the same time.</summary>
    private const int MaxKept = 64;

    // A source can be reset only if the system clock drives it.
    private readonly bool _canReuse = CanReuse(clock);
    private readonly ConcurrentQueue<CancellationTokenSource> _kept = [];

    /// <summary>The longest time that a timer supports, about seven weeks.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Returns whether a source with this clock can be reset.</summary>
    public static bool CanReuse(TimeProvider clock) => clock == TimeProvider.System;

    /// <summary>Returns a source that cancels after a time.</summary>
    public CancellationTokenSource Rent(TimeSpan time)
    {
        if (!_canReuse || !_kept.TryDequeue(out var source))
            return new CancellationTokenSource(time, clock);
#pragma warning disable RS0030 // The source has the system's clock.
        source.CancelAfter(time);
#pragma warning restore RS0030
        return source;
    }

    /// <summary>Returns a source to the pool that is no longer in use.</summary>
    public void Return(CancellationTokenSource source)
    {
        if (_canReuse && _kept.Count < MaxKept && source.TryReset())
            _kept.Enqueue(source);
        else
            source.Dispose();
    }
}
