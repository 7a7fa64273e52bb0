namespace Camunda.Rest;

/// <summary>Whether the cluster processed a request whose attempt failed.</summary>
internal enum Processed
{
    /// <summary>It did not.</summary>
    No,

    /// <summary>It may have.</summary>
    Unknown,
}
