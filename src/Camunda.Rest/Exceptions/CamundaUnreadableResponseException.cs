namespace Camunda.Rest;

/// <summary>The cluster's answer could not be read as what the API promises. Whether something was done is known only if the status says so.</summary>
public sealed class CamundaUnreadableResponseException : CamundaException
{
    internal CamundaUnreadableResponseException(CamundaFailure failure)
        : base(failure)
    {
    }
}
