namespace Camunda.Rest;

/// <summary>Why there is no token. Nothing in it shows a secret.</summary>
/// <param name="Endpoint">Who was asked, without user name and query.</param>
/// <param name="Reason">What happened, as the rest of a sentence.</param>
internal sealed record TokenFailure(Uri? Endpoint, string Reason)
{
    /// <summary>Whether it may pass without anybody changing something.</summary>
    public bool IsTransient { get; init; }

    public string? Error { get; init; }

    public string? ErrorDescription { get; init; }

    /// <summary>How long the identity provider asks to wait.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public Exception? Cause { get; init; }
}
