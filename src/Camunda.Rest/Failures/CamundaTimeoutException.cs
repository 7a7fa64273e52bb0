namespace Camunda.Rest;

/// <summary>
/// No response arrived in time: the cluster reported a timeout (504), or a time limit of the client passed.
/// <see cref="CamundaException.OutcomeUnknown"/> is false when the request was never sent.
/// </summary>
public sealed class CamundaTimeoutException : CamundaException
{
    internal CamundaTimeoutException(CamundaFailure failure)
        : base(failure)
    {
    }
}
