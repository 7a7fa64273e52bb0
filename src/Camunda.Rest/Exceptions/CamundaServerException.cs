namespace Camunda.Rest;

/// <summary>The cluster failed while it worked on a request (500 and other 5xx). Whether something was done is not known.</summary>
public sealed class CamundaServerException : CamundaException
{
    internal CamundaServerException(CamundaFailure failure)
        : base(failure)
    {
    }
}
