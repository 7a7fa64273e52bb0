namespace Camunda.Rest;

/// <summary>
/// Options for some calls of a client, see <see cref="CamundaClient.With"/>. An option that is null keeps the client's value.
/// </summary>
public sealed record CamundaCallOptions
{
    /// <summary>The maximum number of retries after the first attempt; 0 turns retries off. Must not be negative.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>
    /// Whether a call is retried when the outcome of an attempt is unknown. True declares the call idempotent; false retries only attempts
    /// that were not processed. Default: null, which means that the operation itself decides.
    /// </summary>
    public bool? RepeatWhenUncertain { get; init; }

    /// <summary>
    /// The time limit of one attempt, see <see cref="CamundaClientOptions.RequestTimeout"/>. For a long poll, the margin on top of the
    /// server's own timeout.
    /// </summary>
    public TimeSpan? RequestTimeout { get; init; }

    /// <summary>The time limit of the whole call, see <see cref="CamundaClientOptions.CallTimeout"/>.</summary>
    public TimeSpan? CallTimeout { get; init; }

    /// <summary>How variables of custom types are serialized, see <see cref="CamundaClientOptions.VariableSerialization"/>.</summary>
    public VariableSerialization? VariableSerialization { get; init; }

    /// <summary>Returns these options, completed from other ones where these are null.</summary>
    internal CamundaCallOptions Over(CamundaCallOptions? other) => other is null ? this : new CamundaCallOptions
    {
        MaxRetries = MaxRetries ?? other.MaxRetries,
        RepeatWhenUncertain = RepeatWhenUncertain ?? other.RepeatWhenUncertain,
        RequestTimeout = RequestTimeout ?? other.RequestTimeout,
        CallTimeout = CallTimeout ?? other.CallTimeout,
        VariableSerialization = VariableSerialization ?? other.VariableSerialization,
    };

    /// <exception cref="ArgumentOutOfRangeException">A value is out of range.</exception>
    internal void Check()
    {
        if (MaxRetries < 0)
            throw new ArgumentOutOfRangeException(nameof(MaxRetries), MaxRetries, "MaxRetries must be 0 (a single attempt) or more.");
        Check(RequestTimeout, nameof(RequestTimeout));
        Check(CallTimeout, nameof(CallTimeout));
    }

    private static void Check(TimeSpan? time, string name)
    {
        if (time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, time, $"{name} must be positive, or Timeout.InfiniteTimeSpan for no limit.");
    }
}
