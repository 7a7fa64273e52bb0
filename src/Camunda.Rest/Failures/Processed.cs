namespace Camunda.Rest;

/// <summary>Whether the cluster processed a request whose attempt failed.</summary>
internal enum Processed
{
    /// <summary>The request was not processed.</summary>
    No,

    /// <summary>The outcome is unknown.</summary>
    Unknown,
}
