namespace Camunda.Rest;

/// <summary>Says why a transport failed, where its own message only points at an inner one.</summary>
internal static class TransportReason
{
    /// <summary>Whether the two sides did not come to terms about TLS.</summary>
    public static bool IsTls(Exception? error) => error is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError };

    public static string Of(Exception? error) => error switch
    {
        null => "unknown cause",
        HttpRequestException { InnerException: { } inner } when IsTls(error) => ExceptionText.MessageOf(inner),
        _ => ExceptionText.MessageOf(error),
    };
}
