namespace Camunda.Rest;

/// <summary>After which failures a call is safe to retry.</summary>
internal enum Repeatability
{
    /// <summary>Only when the request was not processed.</summary>
    WhenRefused,

    /// <summary>After any transient fault: the call is idempotent.</summary>
    Always,
}
