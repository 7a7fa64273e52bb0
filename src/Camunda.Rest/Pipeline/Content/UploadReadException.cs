namespace Camunda.Rest;

/// <summary>
/// Carries an error of the caller's own content out of the transport, which would else take it for a broken connection. The caller sees
/// the error itself.
/// </summary>
#pragma warning disable CA1032, CA1064 // It never leaves the client.
internal sealed class UploadReadException(Exception error) : Exception(error.Message, error)
#pragma warning restore CA1032, CA1064
{
    public Exception Error { get; } = error;
}
