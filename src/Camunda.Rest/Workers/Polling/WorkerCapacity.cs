namespace Camunda.Rest.Workers;

/// <summary>The number of concurrent jobs: fixed, or adapted to the capacity of the cluster.</summary>
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

    /// <summary>Raises the number after an outcome was delivered while all slots were in use.</summary>
    public void Raise()
    {
        lock (_lock)
            _limit.Raise();
    }

    /// <summary>Lowers the number after a call that met back-pressure.</summary>
    /// <param name="sent">When the call was sent.</param>
    /// <param name="now">When it was refused.</param>
    public void Lower(TimeSpan sent, TimeSpan now)
    {
        lock (_lock)
            _limit.Lower(sent.Ticks, now.Ticks);
    }
}
