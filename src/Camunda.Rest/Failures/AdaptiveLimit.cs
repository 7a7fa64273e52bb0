namespace Camunda.Rest;

/// <summary>
/// A limit that adapts to the capacity of the cluster: it rises by one per round of successful calls and falls by a factor on
/// back-pressure. Back-pressure that hits several calls at once lowers it only once: calls that were sent before the limit fell carry no
/// new information. Not thread-safe; its owner locks.
/// </summary>
/// <param name="initial">The initial limit.</param>
/// <param name="min">The lowest limit.</param>
/// <param name="max">The highest limit.</param>
/// <param name="factor">The factor by which back-pressure lowers the limit.</param>
internal sealed class AdaptiveLimit(double initial, double min, double max, double factor)
{
    private long _lowered = long.MinValue;

    public double Value { get; private set; } = initial;

    /// <summary>Raises the limit after a successful call that was made while the limit was in use.</summary>
    public void Raise() => Value = Math.Min(max, Value + (1 / Value));

    /// <summary>Lowers the limit after a call that met back-pressure.</summary>
    /// <param name="sent">The timestamp at which the call was sent.</param>
    /// <param name="now">The timestamp, on the same clock, at which it was refused.</param>
    public void Lower(long sent, long now)
    {
        if (sent < _lowered)
            return;
        Value = Math.Max(min, Value * factor);

        // A call that was sent at the same timestamp as the fall counts as sent before it.
        _lowered = now + 1;
    }
}
