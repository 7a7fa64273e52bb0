namespace Camunda.Rest;

/// <summary>What a try says about the load of the cluster.</summary>
internal enum LimiterSignal
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cluster had room for it.</summary>
    Success,

    /// <summary>The cluster had no room for it.</summary>
    BackPressure,
}
