namespace Camunda.Rest.Workers;

/// <summary>How many jobs are worked at a time: a fixed number, or one that finds out what the cluster takes.</summary>
internal sealed class WorkerCapacity(int? min, int max)
{
    private readonly object _lock = new();
    private double _limit = min ?? max;

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

    /// <summary>The cluster has more to do than it can.</summary>
    public void Lower()
    {
        if (min is not { } least)
            return;
        lock (_lock)
            _limit = Math.Max(least, _limit / 2);
    }
}
