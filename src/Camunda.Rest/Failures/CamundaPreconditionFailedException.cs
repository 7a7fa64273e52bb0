namespace Camunda.Rest;

/// <summary>The cluster does not meet a precondition of the request (412). Check the status of the cluster.</summary>
public sealed class CamundaPreconditionFailedException : CamundaException
{
    internal CamundaPreconditionFailedException(CamundaFailure failure)
        : base(failure)
    {
    }
}
