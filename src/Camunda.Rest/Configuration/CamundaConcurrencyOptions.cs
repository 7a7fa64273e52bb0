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

    internal CamundaConcurrencyOptions Clone() => (CamundaConcurrencyOptions)MemberwiseClone();
}
