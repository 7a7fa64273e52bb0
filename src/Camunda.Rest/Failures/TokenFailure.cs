namespace Camunda.Rest;

/// <summary>Why there is no token. It contains no secret.</summary>
/// <param name="Endpoint">The token endpoint, without user name and query.</param>
/// <param name="Reason">The cause, as the rest of a sentence.</param>
internal sealed record TokenFailure(Uri? Endpoint, string Reason)
{
    /// <summary>Whether the failure is transient.</summary>
    public bool IsTransient { get; init; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }

    /// <summary>How long the identity provider asks the client to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public Exception? Cause { get; init; }
}
