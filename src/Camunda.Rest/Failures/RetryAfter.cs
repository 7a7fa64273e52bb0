using System.Net.Http.Headers;

namespace Camunda.Rest;

/// <summary>Reads the <c>Retry-After</c> header.</summary>
internal static class RetryAfter
{
    /// <summary>Returns the time to wait, never negative; null when the server does not state one.</summary>
    public static TimeSpan? Read(RetryConditionHeaderValue? header, TimeProvider clock)
    {
        if (header is null)
            return null;
        var wait = header.Delta ?? (header.Date - clock.GetUtcNow());
        return wait is { } known && known > TimeSpan.Zero ? known : TimeSpan.Zero;
    }
}
