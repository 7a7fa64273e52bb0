namespace Camunda.Rest;

/// <summary>The cluster does not know who is calling (401).</summary>
public sealed class CamundaUnauthorizedException : CamundaException
{
    internal CamundaUnauthorizedException(CamundaFailure failure)
        : base(failure)
    {
    }
}
