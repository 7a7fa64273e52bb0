namespace Camunda.Rest;

/// <summary>The cluster refused a request for now (503), often as back-pressure. It may be sent again after a pause.</summary>
public sealed class CamundaUnavailableException : CamundaException
{
    internal CamundaUnavailableException(CamundaFailure failure)
        : base(failure)
    {
    }
}
