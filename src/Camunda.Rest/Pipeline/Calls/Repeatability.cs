namespace Camunda.Rest;

/// <summary>After which failures a call can be sent again without doing anything twice.</summary>
internal enum Repeatability
{
    /// <summary>Only when the cluster did not process it.</summary>
    WhenRefused,

    /// <summary>After any transient fault: it is idempotent.</summary>
    Always,
}
