namespace Camunda.Rest;

/// <summary>
/// No access token could be had, so the call did not go out. <see cref="CamundaException.IsTransient"/> says whether the identity provider may come round by itself, and
/// <see cref="CamundaException.RetryAfter"/> when it is asked next; calls until then fail at once. <see cref="CamundaException.StatusCode"/> is null: the cluster said nothing.
/// </summary>
public sealed class CamundaTokenException : CamundaException
{
    private CamundaTokenException(CamundaFailure failure, TokenFailure token)
        : base(failure)
    {
        Endpoint = token.Endpoint;
        Error = token.Error;
        ErrorDescription = token.ErrorDescription;
    }

    /// <summary>The address that was asked, without user name and query; null when the caller's own source gives the tokens, or when none was asked yet.</summary>
    public Uri? Endpoint { get; }

    /// <summary>The error code of the identity provider, such as <c>invalid_client</c> (RFC 6749, 5.2); null when it gave none.</summary>
    public string? Error { get; }

    /// <summary>What the identity provider says about the error, with secrets redacted; null when it says nothing.</summary>
    public string? ErrorDescription { get; }

    /// <param name="failure">The call that needs the token, judged.</param>
    /// <param name="token">What went wrong.</param>
    /// <param name="retryAfter">When a token is asked for next; null when the next call does so.</param>
    internal static CamundaTokenException Create(CamundaFailure failure, TokenFailure token, TimeSpan? retryAfter) =>
        new(failure with { Seen = $"no access token: {token.Reason}", RetryAfter = retryAfter, Cause = token.Cause }, token);
}
