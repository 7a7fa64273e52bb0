using System.Net.Http.Headers;

namespace Camunda.Rest;

/// <summary>Reads how long a server asks to wait.</summary>
internal static class RetryAfter
{
    /// <summary>The time to wait, never negative; null when the server does not say.</summary>
    public static TimeSpan? Read(RetryConditionHeaderValue? header, TimeProvider clock)
    {
        if (header is null)
            return null;
        var wait = header.Delta ?? (header.Date - clock.GetUtcNow());
        return wait is { } known && known > TimeSpan.Zero ? known : TimeSpan.Zero;
    }
}
