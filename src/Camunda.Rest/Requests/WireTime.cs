namespace Camunda.Rest;

/// <summary>Times as the API counts them.</summary>
internal static class WireTime
{
    /// <summary>Whole milliseconds, rounded up, so that a short time does not become none.</summary>
    public static long ToWireMilliseconds(this TimeSpan time) => (long)Math.Ceiling(time.TotalMilliseconds);
}
