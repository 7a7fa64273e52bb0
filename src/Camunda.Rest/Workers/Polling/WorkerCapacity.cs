namespace Camunda.Rest.Workers;

/// <summary>How many jobs are worked at a time: a fixed number, or one that finds out what the cluster takes.</summary>
internal sealed class WorkerCapacity(int? min, int max)
{
    private const double Factor = 0.5;

    private readonly object _lock = new();
    private readonly AdaptiveLimit _limit = new(min ?? max, min ?? max, max, Factor);

    public int Limit
    {
        get
        {
            lock (_lock)
                return (int)_limit.Value;
        }
    }

    /// <summary>An outcome was delivered while all the room was used.</summary>
    public void Raise()
    {
        lock (_lock)
            _limit.Raise();
    }

    /// <summary>The cluster has more to do than it can.</summary>
    /// <param name="sent">When the refused call was sent.</param>
    /// <param name="now">When that was known.</param>
    public void Lower(TimeSpan sent, TimeSpan now)
    {
        lock (_lock)
            _limit.Lower(sent.Ticks, now.Ticks);
    }
}
