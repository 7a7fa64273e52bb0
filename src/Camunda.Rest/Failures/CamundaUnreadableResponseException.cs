namespace Camunda.Rest;

/// <summary>
/// The response is not what the API documents: an HTML page of a proxy or another server, or malformed JSON. When the status is one of
/// success, the request may have been processed.
/// </summary>
public sealed class CamundaUnreadableResponseException : CamundaException
{
    internal CamundaUnreadableResponseException(CamundaFailure failure)
        : base(failure) => Body = failure.Body;

    /// <summary>The complete body of a job activation, of which parts may still be readable; otherwise null.</summary>
    internal byte[]? Body { get; }
}
