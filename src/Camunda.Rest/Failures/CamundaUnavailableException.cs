namespace Camunda.Rest;

/// <summary>
/// The cluster cannot process the request now (503), often because of back-pressure. It is safe to retry after a delay. A proxy returns the
/// same status when it lost a request on the way; then <see cref="CamundaException.OutcomeUnknown"/> is true, unless the request only
/// reads.
/// </summary>
public sealed class CamundaUnavailableException : CamundaException
{
    internal CamundaUnavailableException(CamundaFailure failure)
        : base(failure)
    {
    }
}
