namespace Camunda.Rest;

/// <summary>What an attempt indicates about the load of the cluster.</summary>
internal enum LimiterSignal
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cluster had capacity for the request.</summary>
    Success,

    /// <summary>The cluster had no capacity for the request.</summary>
    BackPressure,
}
