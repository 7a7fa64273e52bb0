namespace Camunda.Rest;

/// <summary>The cluster is not in the condition that a request needs (412): check the cluster's status.</summary>
public sealed class CamundaPreconditionFailedException : CamundaException
{
    internal CamundaPreconditionFailedException(CamundaFailure failure)
        : base(failure)
    {
    }
}
