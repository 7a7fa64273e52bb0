namespace Camunda.Rest;

/// <summary>The request exceeds the size limit of the cluster (413). The limit for deployments defaults to 4 MB.</summary>
public sealed class CamundaPayloadTooLargeException : CamundaException
{
    internal CamundaPayloadTooLargeException(CamundaFailure failure)
        : base(failure)
    {
    }
}
