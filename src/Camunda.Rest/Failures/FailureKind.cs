namespace Camunda.Rest;

/// <summary>What a failed call means. The one vocabulary of the mapper and of everything that decides about repeating a call.</summary>
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
    VariablesMissing,
    VariablesClash,
    TokenUnavailable,
    TokenRefused,
    NotWritable,
}
