namespace Camunda.Rest;

/// <summary>Converts durations to the unit of the API.</summary>
internal static class WireTime
{
    /// <summary>Returns whole milliseconds, rounded up, so that a short duration does not become zero.</summary>
    public static long ToWireMilliseconds(this TimeSpan time) => (long)Math.Ceiling(time.TotalMilliseconds);
}
