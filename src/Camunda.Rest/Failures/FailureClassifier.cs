using System.Net;
using System.Net.Sockets;

namespace Camunda.Rest;

/// <summary>
/// Maps a status or a transport error to a kind of failure. The source of the failure and its consequences are up to
/// <see cref="FailureVerdict"/>.
/// </summary>
internal static class FailureClassifier
{
    public static FailureKind Classify(HttpStatusCode status) => (int)status switch
    {
        400 or 422 => FailureKind.InvalidRequest,
        406 or 415 => FailureKind.WrongMediaType,
        401 => FailureKind.Unauthenticated,
        403 => FailureKind.Forbidden,
        404 => FailureKind.NotFound,
        409 => FailureKind.Conflict,
        412 => FailureKind.PreconditionFailed,
        413 => FailureKind.TooLarge,
        429 => FailureKind.TooManyRequests,
        503 => FailureKind.Unavailable,
        408 or 504 => FailureKind.Timeout,
        501 or 505 => FailureKind.NotSupported,
        >= 500 and <= 599 => FailureKind.ServerError,
        >= 300 and <= 399 => FailureKind.Redirected,
        _ => FailureKind.Unexpected,
    };

    public static FailureKind Classify(Exception error) => error switch
    {
        TimeoutException or OperationCanceledException { InnerException: TimeoutException } => FailureKind.Timeout,
        HttpRequestException http when NeverConnected(http) => FailureKind.NotConnected,
        HttpRequestException or IOException => FailureKind.ConnectionLost,
        _ => FailureKind.Unexpected,
    };

    /// <summary>Classifies an error while a body was read: the connection broke, reading timed out, or the body is malformed.</summary>
    public static FailureKind ClassifyBody(Exception error) =>
        Classify(error) is var kind && kind != FailureKind.Unexpected ? kind : FailureKind.Unreadable;

    /// <summary>Returns whether the same call may succeed later without a change.</summary>
    public static bool IsTransient(this FailureKind kind) =>
        kind is FailureKind.TooManyRequests or FailureKind.Unavailable or FailureKind.ServerError
            or FailureKind.Timeout or FailureKind.NoRoom or FailureKind.NotConnected or FailureKind.ConnectionLost or FailureKind.NotYet
            or FailureKind.TokenUnavailable;

    private static bool NeverConnected(HttpRequestException error) => error.HttpRequestError is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        || error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound };
}
