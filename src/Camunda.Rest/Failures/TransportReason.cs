namespace Camunda.Rest;

/// <summary>Describes why a transport failed when its own message only refers to an inner exception.</summary>
internal static class TransportReason
{
    /// <summary>Returns whether the TLS handshake failed.</summary>
    public static bool IsTls(Exception? error) =>
        error is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    public static string Of(Exception? error) => error switch
    {
        null => "unknown cause",
        HttpRequestException { InnerException: { } inner } when IsTls(error) => ExceptionText.MessageOf(inner),
        _ => ExceptionText.MessageOf(error),
    };
}
