namespace Camunda.Rest.Workers;

/// <summary>Pauses that grow with each failure in a row, spread by chance so that many workers do not come together.</summary>
internal static class BackOff
{
    private const double FirstMilliseconds = 100;

    public static TimeSpan Pause(int failures, TimeSpan longest)
    {
        double top = Math.Min(longest.TotalMilliseconds, FirstMilliseconds * Math.Pow(2, Math.Min(failures - 1, 30)));
        return (TimeSpan.FromMilliseconds(top) / 2) + Jitter(TimeSpan.FromMilliseconds(top) / 2);
    }

    /// <summary>A random part of a time.</summary>
#pragma warning disable CA5394 // Nothing is kept secret by it.
    public static TimeSpan Jitter(TimeSpan whole) => whole * Random.Shared.NextDouble();
#pragma warning restore CA5394
}
