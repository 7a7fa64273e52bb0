namespace Camunda.Rest;

/// <summary>
/// When a call is retried automatically. Only what is safe to retry is retried: operations that read and idempotent ones after any
/// transient fault, others only when the request was not processed. Cancellation by the caller ends a call without a retry.
/// </summary>
public sealed class CamundaRetryOptions
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    /// <summary>The maximum number of retries after the first attempt; 0 turns retries off. Default: 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The longest delay before the first retry. It doubles with each retry up to <see cref="MaxDelay"/>; each delay has random jitter.
    /// Default: 200 milliseconds.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The longest delay. When the cluster asks for a longer one (<c>Retry-After</c>), the call fails at once instead. Default: 10 seconds.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(10);

    internal IEnumerable<string> FindMistakes()
    {
        if (MaxRetries < 0)
            yield return $"Retry.MaxRetries is {MaxRetries}. It must be 0 (a single attempt) or more.";
        if (BaseDelay < TimeSpan.Zero)
            yield return $"Retry.BaseDelay is {BaseDelay}. It must not be negative.";
        if (MaxDelay < BaseDelay || MaxDelay > LongestDelay)
            yield return $"Retry.MaxDelay is {MaxDelay}. It must be between Retry.BaseDelay, which is {BaseDelay}, and one day.";
    }

    internal CamundaRetryOptions Clone() => (CamundaRetryOptions)MemberwiseClone();
}
