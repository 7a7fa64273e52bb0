namespace Camunda.Rest;

/// <summary>
/// The cluster rejected the request because there were too many (429). The request was not processed and is safe to retry later.
/// </summary>
public sealed class CamundaTooManyRequestsException : CamundaException
{
    internal CamundaTooManyRequestsException(CamundaFailure failure)
        : base(failure)
    {
    }
}
