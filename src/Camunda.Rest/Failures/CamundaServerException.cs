namespace Camunda.Rest;

/// <summary>
/// The cluster failed while it processed a request (500 and other 5xx), or does not support it (501, 505). The outcome is unknown, except
/// for 501 and 505, which mean that the request was not processed.
/// </summary>
public sealed class CamundaServerException : CamundaException
{
    internal CamundaServerException(CamundaFailure failure)
        : base(failure)
    {
    }
}
