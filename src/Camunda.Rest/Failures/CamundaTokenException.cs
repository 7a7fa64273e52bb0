namespace Camunda.Rest;

/// <summary>
/// No access token could be obtained, so the request was not sent. <see cref="CamundaException.IsTransient"/> says whether the identity
/// provider may recover by itself, and <see cref="CamundaException.RetryAfter"/> when the next token request is made; calls until then fail
/// immediately. <see cref="CamundaException.StatusCode"/> is null, because the cluster did not respond.
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

    /// <summary>
    /// The address of the token endpoint, without user name and query; null when a custom token source is used, or when no request was made
    /// yet.
    /// </summary>
    public Uri? Endpoint { get; }

    /// <summary>
    /// The error code of the identity provider, such as <c>invalid_client</c> (RFC 6749, 5.2); null when it returned none.
    /// </summary>
    public string? Error { get; }

    /// <summary>The identity provider's description of the error, with secrets redacted; null when it returned none.</summary>
    public string? ErrorDescription { get; }

    /// <param name="failure">The failed call.</param>
    /// <param name="token">Why there is no token.</param>
    /// <param name="retryAfter">The delay until the next token request; null when the next call makes it.</param>
    internal static CamundaTokenException Create(CamundaFailure failure, TokenFailure token, TimeSpan? retryAfter) =>
        new(failure with { Seen = $"no access token: {token.Reason}", RetryAfter = retryAfter, Cause = token.Cause }, token);
}
