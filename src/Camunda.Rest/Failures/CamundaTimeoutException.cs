namespace Camunda.Rest;

/// <summary>
/// An answer did not come in time: the cluster said so (504), or the client's own limit passed. 
/// <see cref="CamundaException.OutcomeUnknown"/> is false when it was never sent.
/// </summary>
public sealed class CamundaTimeoutException : CamundaException
{
    internal CamundaTimeoutException(CamundaFailure failure)
        : base(failure)
    {
    }
}
