namespace Camunda.Rest;

/// <summary>
/// A limit that finds out what the cluster takes: one more for each round of successes, a factor less at a sign of back-pressure. One wave of signs counts once: those of calls that were sent before the
/// limit fell say nothing new. Not safe for use by several threads; its owner locks.
/// </summary>
/// <param name="initial">Where it begins.</param>
/// <param name="min">The least.</param>
/// <param name="max">The most.</param>
/// <param name="factor">What it falls by.</param>
internal sealed class AdaptiveLimit(double initial, double min, double max, double factor)
{
    private long _lowered = long.MinValue;

    public double Value { get; private set; } = initial;

    /// <summary>A call succeeded while the room was used.</summary>
    public void Raise() => Value = Math.Min(max, Value + (1 / Value));

    /// <summary>The cluster has more to do than it can.</summary>
    /// <param name="sent">When the refused call was sent, as a clock's reading.</param>
    /// <param name="now">When that was known, by the same clock.</param>
    public void Lower(long sent, long now)
    {
        if (sent < _lowered)
            return;
        Value = Math.Max(min, Value * factor);

        // A call that was sent at the very moment of the fall counts as before it.
        _lowered = now + 1;
    }
}
