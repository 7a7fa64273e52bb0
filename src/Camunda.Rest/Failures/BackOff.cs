namespace Camunda.Rest;

/// <summary>Delays that double with each failure in a row up to the longest one, spread at random so that many clients do not return at the same moment.</summary>
internal static class BackOff
{
    private const int MaxDoublings = 60;

    /// <summary>The delay before the next attempt: at least half of <see cref="Longest"/>.</summary>
    /// <param name="failures">The failures in a row, at least one.</param>
    /// <param name="first">The longest delay after the first of them.</param>
    /// <param name="longest">The longest delay of all.</param>
    public static TimeSpan Next(int failures, TimeSpan first, TimeSpan longest)
    {
        var half = Longest(failures, first, longest) / 2;
        return half + Jitter(half);
    }

    /// <summary>The longest that <see cref="Next"/> can return.</summary>
    public static TimeSpan Longest(int failures, TimeSpan first, TimeSpan longest)
    {
        double doubled = first.TotalMilliseconds * Math.Pow(2, Math.Clamp(failures - 1, 0, MaxDoublings));
        return doubled < longest.TotalMilliseconds ? TimeSpan.FromMilliseconds(doubled) : longest;
    }

    /// <summary>A random part of a time.</summary>
#pragma warning disable CA5394 // Nothing is kept secret by it.
    public static TimeSpan Jitter(TimeSpan whole) => whole * Random.Shared.NextDouble();
#pragma warning restore CA5394
}
