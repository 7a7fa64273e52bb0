namespace Camunda.Rest;

/// <summary>
/// Exponential back-off with jitter: the delay doubles with each consecutive failure up to a maximum, and is random so that clients do not
/// retry at the same moment.
/// </summary>
internal static class BackOff
{
    private const int MaxDoublings = 60;

    /// <summary>Returns the delay before the next attempt, which is at least half of <see cref="Longest"/>.</summary>
    /// <param name="failures">The number of consecutive failures, at least one.</param>
    /// <param name="first">The longest delay after the first failure.</param>
    /// <param name="longest">The upper limit of any delay.</param>
    public static TimeSpan Next(int failures, TimeSpan first, TimeSpan longest)
    {
        var half = Longest(failures, first, longest) / 2;
        return half + Jitter(half);
    }

    /// <summary>Returns the longest delay that <see cref="Next"/> can return.</summary>
    public static TimeSpan Longest(int failures, TimeSpan first, TimeSpan longest)
    {
        double doubled = first.TotalMilliseconds * Math.Pow(2, Math.Clamp(failures - 1, 0, MaxDoublings));
        return doubled < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(doubled) : longest;
    }

    /// <summary>Returns a random fraction of a duration.</summary>
    public static TimeSpan Jitter(TimeSpan whole) => whole * Random.Shared.NextDouble();
}
