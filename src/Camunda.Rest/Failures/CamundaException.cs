using System.Net;

namespace Camunda.Rest;

/// <summary>
/// A call to the cluster that did not succeed. The derived types say what it means; this type itself stands for a status that the API does not use,
/// such as a redirect. The message is one line for a log: what was asked, what the cluster said, what to do next. It never holds a request body, and the
/// credentials of the client are redacted from what a server echoes, in the inner exceptions too.
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

    /// <summary>The API's operation id, such as <c>assignUserTask</c>; null for a request that is none of the API's operations.</summary>
    public string? OperationId { get; }

    /// <summary>The method and path that were asked for.</summary>
    public CamundaRequest Request { get; }

    /// <summary>The status of the answer; null when there was none.</summary>
    public HttpStatusCode? StatusCode { get; }

    /// <summary>What the cluster said, in the form of RFC 9457; null when the answer was not in that form.</summary>
    public CamundaProblem? Problem { get; }

    /// <summary>
    /// The first 4,096 characters of an answer that is neither a problem in the form of RFC 9457 nor what the API promises; else null. Line breaks and
    /// all else but redacted credentials are as they came, so it is not fit for a log as it is.
    /// </summary>
    public string? RawBody { get; }

    /// <summary>How long the cluster asks to wait before the next try; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>How many times the call was sent; 0 when it never went out. See <see cref="CamundaClientOptions.Retry"/>.</summary>
    public int Tries { get; }

    /// <summary>
    /// Whether the cluster may have processed the call although it failed: the response to one of its attempts was lost, was a server error, or came from another server than the cluster. Look at the
    /// cluster's state before retrying a call that is not idempotent. Always false for operations that only read.
    /// </summary>
    public bool OutcomeUnknown { get; }

    /// <summary>
    /// Who the last attempt's failure comes from. Only what the <see cref="CamundaFailureSource.Cluster"/> says is about what was asked for: a proxy responds with 404 or 409 for reasons of its own.
    /// </summary>
    public CamundaFailureSource FailureSource => Verdict.Source;

    /// <summary>
    /// Whether the same call may succeed later without a change. It does not say that a retry is safe, see <see cref="OutcomeUnknown"/>.
    /// </summary>
    public bool IsTransient => Kind.IsTransient();

    /// <summary>The judgement on the last attempt.</summary>
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
