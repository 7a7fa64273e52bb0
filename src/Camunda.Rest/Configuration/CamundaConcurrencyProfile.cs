namespace Camunda.Rest;

/// <summary>How boldly a client loads its cluster.</summary>
public enum CamundaConcurrencyProfile
{
    /// <summary>For most programs: starts at 64 calls at a time, between 4 and 1,024.</summary>
    Balanced,

    /// <summary>For a small or a shared cluster: starts at 16 calls at a time, between 1 and 128; backs down by more.</summary>
    Conservative,

    /// <summary>For a cluster of one's own: starts at 256 calls at a time, between 16 and 4,096; backs down by less.</summary>
    Aggressive,

    /// <summary>No limit. The cluster's signals are still seen in metrics.</summary>
    Unlimited,
}
