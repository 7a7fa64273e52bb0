namespace Camunda.Rest.Workers;

/// <summary>How many jobs are worked at a time: a fixed number, or one that finds out what the cluster takes.</summary>
internal sealed class WorkerCapacity(int? min, int max)
{
    private readonly object _lock = new();
    private double _limit = min ?? max;
    private TimeSpan _lowered = TimeSpan.MinValue;

    public int Limit
    {
        get
        {
            lock (_lock)
                return (int)_limit;
        }
    }

    /// <summary>An outcome was delivered while all the room was used.</summary>
    public void Raise()
    {
        if (min is null)
            return;
        lock (_lock)
            _limit = Math.Min(max, _limit + (1 / _limit));
    }

    /// <summary>The cluster has more to do than it can. One such moment has many calls refused: those that were on their way when the limit fell do not lower it again.</summary>
    /// <param name="sent">When the refused call went out.</param>
    /// <param name="now">When that was known.</param>
    public void Lower(TimeSpan sent, TimeSpan now)
    {
        if (min is not { } least)
            return;
        lock (_lock)
        {
            if (sent < _lowered)
                return;
            _lowered = now;
            _limit = Math.Max(least, _limit / 2);
        }
    }
}
