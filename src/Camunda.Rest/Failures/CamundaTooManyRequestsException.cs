namespace Camunda.Rest;

/// <summary>The cluster refused a request because there were too many (429). Nothing was done; it may be sent again later.</summary>
public sealed class CamundaTooManyRequestsException : CamundaException
{
    internal CamundaTooManyRequestsException(CamundaFailure failure)
        : base(failure)
    {
    }
}
