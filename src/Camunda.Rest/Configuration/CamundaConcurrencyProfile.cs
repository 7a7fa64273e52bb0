namespace Camunda.Rest;

/// <summary>How much load a client puts on its cluster.</summary>
public enum CamundaConcurrencyProfile
{
    /// <summary>For most applications: starts at 64 concurrent calls and adapts between 4 and 1,024.</summary>
    Balanced,

    /// <summary>For a small or shared cluster: starts at 16 concurrent calls, adapts between 1 and 128, and backs off further.</summary>
    Conservative,

    /// <summary>For a dedicated cluster: starts at 256 concurrent calls, adapts between 16 and 4,096, and backs off less.</summary>
    Aggressive,

    /// <summary>No limit. Back-pressure is still recorded in the metrics.</summary>
    Unlimited,
}
