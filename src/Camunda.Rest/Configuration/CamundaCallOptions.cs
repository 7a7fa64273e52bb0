namespace Camunda.Rest;

/// <summary>What is different for some calls of a client, see <see cref="CamundaClient.With"/>. What is null stays as the client has it.</summary>
public sealed record CamundaCallOptions
{
    /// <summary>How many times a call is sent again after its first try; 0 turns repeating off. Not negative.</summary>
    public int? MaxRetries { get; init; }

    /// <summary>
    /// Whether a call is sent again even when an earlier try may have been carried out. True promises that twice is as good as once, false repeats only
    /// what the cluster surely did not do. Default: null, which stands for what is known of the operation.
    /// </summary>
    public bool? RepeatWhenUncertain { get; init; }

    /// <summary>How long one try may take, see <see cref="CamundaClientOptions.RequestTimeout"/>. For a call that the server holds on purpose, it is the margin on top.</summary>
    public TimeSpan? RequestTimeout { get; init; }

    /// <summary>How long the whole call may take, see <see cref="CamundaClientOptions.CallTimeout"/>.</summary>
    public TimeSpan? CallTimeout { get; init; }

    /// <summary>These options, with those of another where these say nothing.</summary>
    internal CamundaCallOptions Over(CamundaCallOptions? other) => other is null ? this : new CamundaCallOptions
    {
        MaxRetries = MaxRetries ?? other.MaxRetries,
        RepeatWhenUncertain = RepeatWhenUncertain ?? other.RepeatWhenUncertain,
        RequestTimeout = RequestTimeout ?? other.RequestTimeout,
        CallTimeout = CallTimeout ?? other.CallTimeout,
    };

    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    internal void Check()
    {
        if (MaxRetries < 0)
            throw new ArgumentOutOfRangeException(nameof(MaxRetries), MaxRetries, "MaxRetries is 0 for one try only, or more.");
        Check(RequestTimeout, nameof(RequestTimeout));
        Check(CallTimeout, nameof(CallTimeout));
    }

    private static void Check(TimeSpan? time, string name)
    {
        if (time <= TimeSpan.Zero && time != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(name, time, $"{name} must be positive, or Timeout.InfiniteTimeSpan for no limit.");
    }
}
