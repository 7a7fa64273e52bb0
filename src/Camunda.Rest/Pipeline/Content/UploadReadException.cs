namespace Camunda.Rest;

/// <summary>
/// Carries an exception of the caller's own content through the transport, which would otherwise treat it as a broken connection. The
/// caller receives the original exception.
/// </summary>
#pragma warning disable CA1032, CA1064 // It never leaves the client.
internal sealed class UploadReadException(Exception error) : Exception(error.Message, error)
#pragma warning restore CA1032, CA1064
{
    public Exception Error { get; } = error;
}
