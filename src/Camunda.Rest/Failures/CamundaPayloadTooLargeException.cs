namespace Camunda.Rest;

/// <summary>A request is larger than the cluster takes (413); for deployments the default limit is 4 MB.</summary>
public sealed class CamundaPayloadTooLargeException : CamundaException
{
    internal CamundaPayloadTooLargeException(CamundaFailure failure)
        : base(failure)
    {
    }
}
