namespace Camunda.Rest;

/// <summary>
/// How many calls of a client are in flight at a time. The limit adapts: it rises step by step while calls succeed and need it, and falls by a factor when
/// the cluster signals back-pressure. Calls over the limit wait in their order. Long polls and job outcomes never wait.
/// </summary>
public sealed class CamundaConcurrencyOptions
{
    /// <summary>The values that the other options start from. Default: <see cref="CamundaConcurrencyProfile.Balanced"/>.</summary>
    public CamundaConcurrencyProfile Profile { get; set; } = CamundaConcurrencyProfile.Balanced;

    /// <summary>The limit at the start. Default: null, which stands for the profile's.</summary>
    public int? InitialLimit { get; set; }

    /// <summary>The limit never falls below this. At least 1. Default: null, which stands for the profile's.</summary>
    public int? MinLimit { get; set; }

    /// <summary>The limit never rises above this. Default: null, which stands for the profile's.</summary>
    public int? MaxLimit { get; set; }

    /// <summary>What the limit is multiplied by on back-pressure; more than 0, less than 1. Default: null, which stands for the profile's.</summary>
    public double? DecreaseFactor { get; set; }

    internal IEnumerable<string> FindMistakes()
    {
        if (!Enum.IsDefined(Profile))
            yield return $"Concurrency.Profile is {(int)Profile}, which is none of {string.Join(", ", Enum.GetNames<CamundaConcurrencyProfile>())}.";
        if (Profile == CamundaConcurrencyProfile.Unlimited && (InitialLimit ?? MinLimit ?? MaxLimit ?? DecreaseFactor) is not null)
            yield return "Concurrency.Profile is Unlimited, so its limits and its factor have no effect. Leave them out, or take another profile.";
        foreach (var (name, limit) in new[] { (nameof(InitialLimit), InitialLimit), (nameof(MinLimit), MinLimit), (nameof(MaxLimit), MaxLimit) })
        {
            if (limit < 1)
                yield return $"Concurrency.{name} is {limit}. It is one call at least.";
        }

        if (MinLimit > MaxLimit)
            yield return $"Concurrency.MinLimit is {MinLimit}, more than Concurrency.MaxLimit, which is {MaxLimit}.";
        if (InitialLimit < MinLimit || InitialLimit > MaxLimit)
            yield return $"Concurrency.InitialLimit is {InitialLimit}, which does not lie between Concurrency.MinLimit and Concurrency.MaxLimit.";
        if (DecreaseFactor is <= 0 or >= 1 or double.NaN)
            yield return $"Concurrency.DecreaseFactor is {DecreaseFactor}. It is more than 0 and less than 1.";
    }

    internal CamundaConcurrencyOptions Clone() => (CamundaConcurrencyOptions)MemberwiseClone();
}
