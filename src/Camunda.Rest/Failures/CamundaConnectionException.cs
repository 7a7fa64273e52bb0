namespace Camunda.Rest;

/// <summary>The cluster could not be reached, or the connection broke before the response was complete.</summary>
public sealed class CamundaConnectionException : CamundaException
{
    internal CamundaConnectionException(CamundaFailure failure)
        : base(failure)
    {
    }
}
