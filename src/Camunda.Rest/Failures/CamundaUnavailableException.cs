namespace Camunda.Rest;

/// <summary>
/// The cluster refused a request for now (503), often as back-pressure. It may be sent again after a pause. A proxy says the same when it lost a request on
/// its way: then <see cref="CamundaException.OutcomeUnknown"/> is true for what changes something.
/// </summary>
public sealed class CamundaUnavailableException : CamundaException
{
    internal CamundaUnavailableException(CamundaFailure failure)
        : base(failure)
    {
    }
}
