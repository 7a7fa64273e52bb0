using System.Collections.Concurrent;

namespace Camunda.Rest;

/// <summary>Sources that cancel after a time, used again and again: nearly every call ends before its time is over. Safe for use by several threads.</summary>
internal sealed class TimerPool(TimeProvider clock)
{
    /// <summary>More than are in use at a time by most programs.</summary>
    private const int MaxKept = 64;

    // A source can go back to the start only if the system's own clock drives it.
    private readonly bool _canReuse = CanReuse(clock);
    private readonly ConcurrentQueue<CancellationTokenSource> _kept = [];

    /// <summary>The longest time that a timer takes, some seven weeks.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    /// <summary>Whether a source with that clock can go back to the start.</summary>
    public static bool CanReuse(TimeProvider clock) => clock == TimeProvider.System;

    /// <summary>A source that cancels after a time.</summary>
    public CancellationTokenSource Rent(TimeSpan time)
    {
        if (!_canReuse || !_kept.TryDequeue(out var source))
            return new CancellationTokenSource(time, clock);
#pragma warning disable RS0030 // The source has the system's clock.
        source.CancelAfter(time);
#pragma warning restore RS0030
        return source;
    }

    /// <summary>Takes a source back that nobody holds any more.</summary>
    public void Return(CancellationTokenSource source)
    {
        if (_canReuse && _kept.Count < MaxKept && source.TryReset())
            _kept.Enqueue(source);
        else
            source.Dispose();
    }
}
