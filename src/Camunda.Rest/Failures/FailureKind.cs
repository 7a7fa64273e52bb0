namespace Camunda.Rest;

/// <summary>The kind of a failure. The exception mapper and everything that decides on retries use these values only.</summary>
internal enum FailureKind
{
    Unexpected,
    InvalidRequest,
    WrongMediaType,
    Unauthenticated,
    Forbidden,
    NotFound,
    Conflict,
    PreconditionFailed,
    TooLarge,
    TooManyRequests,
    Unavailable,
    ServerError,
    NotSupported,
    Redirected,
    Timeout,
    NoRoom,
    NotConnected,
    ConnectionLost,
    Unreadable,
    NotYet,
    Incomplete,
    DecisionFailed,
    TokenUnavailable,
    TokenRefused,
    NotWritable,
}
