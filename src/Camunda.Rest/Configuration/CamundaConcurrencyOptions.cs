namespace Camunda.Rest;

/// <summary>
/// The limit of concurrent calls of a client. It adapts: it rises step by step while calls succeed and need it, and falls by a factor when
/// the cluster signals back-pressure. Calls over the limit wait in order of arrival. Long polls and job outcomes never wait.
/// </summary>
public sealed class CamundaConcurrencyOptions
{
    /// <summary>The profile that the other options default to. Default: <see cref="CamundaConcurrencyProfile.Balanced"/>.</summary>
    public CamundaConcurrencyProfile Profile { get; set; } = CamundaConcurrencyProfile.Balanced;

    /// <summary>The initial limit. Default: null, which means the profile's.</summary>
    public int? InitialLimit { get; set; }

    /// <summary>The lowest limit; at least 1. Default: null, which means the profile's.</summary>
    public int? MinLimit { get; set; }

    /// <summary>The highest limit. Default: null, which means the profile's.</summary>
    public int? MaxLimit { get; set; }

    /// <summary>
    /// The factor by which back-pressure lowers the limit; more than 0, less than 1. Default: null, which means the profile's.
    /// </summary>
    public double? DecreaseFactor { get; set; }

    internal IEnumerable<string> FindMistakes()
    {
        if (!Enum.IsDefined(Profile))
        {
            yield return $"Concurrency.Profile is {(int)Profile}. "
                + $"It must be one of {string.Join(", ", Enum.GetNames<CamundaConcurrencyProfile>())}.";
        }

        if (Profile == CamundaConcurrencyProfile.Unlimited && (InitialLimit ?? MinLimit ?? MaxLimit ?? DecreaseFactor) is not null)
            yield return "Concurrency.Profile is Unlimited, so limits and factor have no effect. Remove them, or use another profile.";
        foreach (var (name, limit) in new[]
        {
            (nameof(InitialLimit), InitialLimit),
            (nameof(MinLimit), MinLimit),
            (nameof(MaxLimit), MaxLimit),
        })
        {
            if (limit < 1)
                yield return $"Concurrency.{name} is {limit}. It must be at least 1.";
        }

        if (MinLimit > MaxLimit)
            yield return $"Concurrency.MinLimit is {MinLimit}. It must not exceed Concurrency.MaxLimit, which is {MaxLimit}.";
        if (InitialLimit < MinLimit || InitialLimit > MaxLimit)
            yield return $"Concurrency.InitialLimit is {InitialLimit}. It must be between Concurrency.MinLimit and Concurrency.MaxLimit.";
        if (DecreaseFactor is <= 0 or >= 1 or double.NaN)
            yield return $"Concurrency.DecreaseFactor is {DecreaseFactor}. It must be more than 0 and less than 1.";
    }

    internal CamundaConcurrencyOptions Clone() => (CamundaConcurrencyOptions)MemberwiseClone();
}
