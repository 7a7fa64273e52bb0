namespace Camunda.Rest;

/// <summary>
/// Carries an exception of the caller's own content through the transport, which would otherwise treat it as a broken connection. The
/// caller receives the original exception.
/// </summary>
internal sealed class UploadReadException(Exception error) : Exception(error.Message, error)
{
    public Exception Error { get; } = error;
}
