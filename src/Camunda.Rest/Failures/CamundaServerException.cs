namespace Camunda.Rest;

/// <summary>
/// The cluster failed while it worked on a request (500 and other 5xx), or lacks what it takes (501, 505). Whether
/// something was done is not known, except for the latter.
/// </summary>
public sealed class CamundaServerException : CamundaException
{
    internal CamundaServerException(CamundaFailure failure)
        : base(failure)
    {
    }
}
