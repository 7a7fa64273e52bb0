namespace Camunda.Rest;

/// <summary>Says why a transport failed, where its own message only points at an inner one.</summary>
internal static class TransportReason
{
    public static string Of(Exception? error) => error switch
    {
        null => "unknown cause",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError, InnerException: { } inner } => inner.Message,
        _ => error.Message,
    };
}
