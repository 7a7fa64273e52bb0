namespace Camunda.Rest;

/// <summary>
/// When a call is sent again by itself. Only what is safe is repeated: reads, searches, idempotent puts and deletes after any passing failure, everything
/// else only when the cluster surely did nothing for it. A caller's cancellation is never repeated.
/// </summary>
public sealed class CamundaRetryOptions
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    /// <summary>How many times a call is sent again after its first try; 0 turns repeating off. Default: 3.</summary>
    public int MaxRetries { get; set; } = 3;

    /// <summary>
    /// The pause before the first repetition; it doubles with each one, up to <see cref="MaxDelay"/>, and a random part keeps many callers apart.
    /// Default: 200 milliseconds.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>
    /// The longest pause. A cluster that asks for a longer one (<c>Retry-After</c>) gets the failure reported at once instead. Default: 10 seconds.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(10);

    internal IEnumerable<string> FindMistakes()
    {
        if (MaxRetries < 0)
            yield return $"Retry.MaxRetries is {MaxRetries}. It is 0 for one try only, or more.";
        if (BaseDelay < TimeSpan.Zero)
            yield return $"Retry.BaseDelay is {BaseDelay}. It cannot be negative.";
        if (MaxDelay < BaseDelay || MaxDelay > LongestDelay)
            yield return $"Retry.MaxDelay is {MaxDelay}. It lies between Retry.BaseDelay, which is {BaseDelay}, and a day.";
    }

    internal CamundaRetryOptions Clone() => (CamundaRetryOptions)MemberwiseClone();
}
