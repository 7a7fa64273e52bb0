namespace Camunda.Rest;

/// <summary>The request was not authenticated (401): the credentials are missing, invalid or expired.</summary>
public sealed class CamundaUnauthorizedException : CamundaException
{
    internal CamundaUnauthorizedException(CamundaFailure failure)
        : base(failure)
    {
    }
}
