using System.Net;
using System.Net.Sockets;

namespace Camunda.Rest;

/// <summary>The one place that says what a status or a transport error means.</summary>
internal static class FailureClassifier
{
    public static FailureKind Classify(HttpStatusCode status) => (int)status switch
    {
        400 or 406 or 415 or 422 => FailureKind.InvalidRequest,
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

    /// <summary>Whether the same call may succeed later without a change.</summary>
    public static bool IsTransient(this FailureKind kind) => kind is FailureKind.TooManyRequests or FailureKind.Unavailable or FailureKind.ServerError
        or FailureKind.Timeout or FailureKind.NoRoom or FailureKind.NotConnected or FailureKind.ConnectionLost or FailureKind.NotYet
        or FailureKind.TokenUnavailable;

    /// <summary>Whether the cluster surely did nothing for the call.</summary>
    public static bool SurelyNotCarriedOut(this FailureKind kind) => kind is FailureKind.TooManyRequests or FailureKind.Unavailable
        or FailureKind.NoRoom or FailureKind.NotConnected or FailureKind.Unauthenticated or FailureKind.TokenUnavailable or FailureKind.TokenRefused;

    /// <summary>Whether the call may have been carried out although it failed.</summary>
    public static bool LeavesOutcomeUnknown(this FailureKind kind) => kind is FailureKind.ServerError or FailureKind.Timeout or FailureKind.ConnectionLost;

    /// <summary>
    /// Whether an answer says that the cluster did nothing for the call: too many requests (429), or not now (503). A proxy says 503 also when it lost a
    /// request on its way, in words of its own; what the cluster says is JSON.
    /// </summary>
    public static bool IsRefusal(HttpResponseMessage response) => Classify(response.StatusCode) switch
    {
        FailureKind.TooManyRequests or FailureKind.Unauthenticated => true,
        FailureKind.Unavailable => response.Headers.RetryAfter is not null || response.Content.Headers.ContentLength == 0
            || response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) == true,
        _ => false,
    };

    /// <summary>Whether an answer says that the cluster has more to do than it can.</summary>
    public static bool IsBackPressure(HttpResponseMessage response) =>
        Classify(response.StatusCode) is FailureKind.TooManyRequests or FailureKind.Unavailable && IsRefusal(response);

    private static bool NeverConnected(HttpRequestException error) => error.HttpRequestError is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        || error.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound };
}
