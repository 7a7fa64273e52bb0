namespace Camunda.Rest;

/// <summary>After which failures a call can be sent again without doing anything twice.</summary>
internal enum Repeatability
{
    /// <summary>Only when the cluster surely did nothing for it.</summary>
    WhenRefused,

    /// <summary>After any passing failure: twice is as good as once.</summary>
    Always,
}
