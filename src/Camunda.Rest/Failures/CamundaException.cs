using System.Net;

namespace Camunda.Rest;

/// <summary>
/// A call to the cluster failed. The derived types tell the kinds of failure apart; this type itself is thrown for a status that the API
/// does not document, such as a redirect. The message fits on one log line: which request failed, why, and what to do. It never contains a
/// request body, and the client's credentials are redacted from it and from the inner exceptions, even where a server echoes them.
/// </summary>
public class CamundaException : Exception
{
    private protected CamundaException(CamundaFailure failure)
        : base(FailureText.Describe(failure), failure.Cause)
    {
        Verdict = failure.Verdict;
        OperationId = failure.Operation?.Id;
        Request = failure.Request;
        StatusCode = failure.StatusCode;
        Problem = failure.Problem;
        RawBody = failure.RawBody;
        RetryAfter = failure.RetryAfter;
        Tries = failure.Tries;
        OutcomeUnknown = failure.OutcomeUnknown;
    }

    /// <summary>The operation id of the API, such as <c>assignUserTask</c>; null when the request is not an operation of the API.</summary>
    public string? OperationId { get; }

    /// <summary>The method and path of the request.</summary>
    public CamundaRequest Request { get; }

    /// <summary>The status of the response; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>The cluster's problem details (RFC 9457); null when the response had none.</summary>
    public CamundaProblem? Problem { get; }

    /// <summary>
    /// The first 4,096 characters of a response that is neither a problem (RFC 9457) nor the result that the API documents; otherwise null.
    /// Only credentials are redacted; line breaks and control characters are kept, so do not write it to a log unescaped.
    /// </summary>
    public string? RawBody { get; }

    /// <summary>How long the cluster asks the client to wait before the next attempt; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>The number of attempts; 0 when the request was never sent. See <see cref="CamundaClientOptions.Retry"/>.</summary>
    public int Tries { get; }

    /// <summary>
    /// Whether the cluster may have processed the request although the call failed: the response to one of the attempts was lost, was a
    /// server error, or came from a server other than the cluster. Check the cluster's state before you retry a call that is not
    /// idempotent. Always false for operations that only read.
    /// </summary>
    public bool OutcomeUnknown { get; }

    /// <summary>
    /// The origin of the last attempt's failure. Only a failure from the <see cref="CamundaFailureSource.Cluster"/> describes the requested
    /// entity: a proxy returns 404 or 409 for reasons of its own.
    /// </summary>
    public CamundaFailureSource FailureSource => Verdict.Source;

    /// <summary>
    /// Whether the same call may succeed later without a change. This does not mean that a retry is safe, see <see cref="OutcomeUnknown"/>.
    /// </summary>
    public bool IsTransient => Kind.IsTransient();

    /// <summary>The verdict on the last attempt.</summary>
    internal FailureVerdict Verdict { get; }

    internal FailureKind Kind => Verdict.Kind;

    internal static CamundaException Create(CamundaFailure failure) => CreateRedacted(failure.Redactor.Redact(failure));

    private static CamundaException CreateRedacted(CamundaFailure failure) => failure.Kind switch
    {
        FailureKind.InvalidRequest or FailureKind.WrongMediaType => new CamundaBadRequestException(failure),
        FailureKind.Unauthenticated => new CamundaUnauthorizedException(failure),
        FailureKind.Forbidden => new CamundaForbiddenException(failure),
        FailureKind.NotFound => new CamundaNotFoundException(failure),
        FailureKind.Conflict => new CamundaConflictException(failure),
        FailureKind.PreconditionFailed => new CamundaPreconditionFailedException(failure),
        FailureKind.TooLarge => new CamundaPayloadTooLargeException(failure),
        FailureKind.TooManyRequests => new CamundaTooManyRequestsException(failure),
        FailureKind.Unavailable => new CamundaUnavailableException(failure),
        FailureKind.ServerError or FailureKind.NotSupported => new CamundaServerException(failure),
        FailureKind.Timeout or FailureKind.NoRoom => new CamundaTimeoutException(failure),
        FailureKind.NotConnected or FailureKind.ConnectionLost => new CamundaConnectionException(failure),
        FailureKind.Unreadable => new CamundaUnreadableResponseException(failure),
        _ => new CamundaException(failure),
    };
}
