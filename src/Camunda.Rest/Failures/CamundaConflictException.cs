namespace Camunda.Rest;

/// <summary>What a request wants to change is not in a state that allows it, or exists already (409).</summary>
public sealed class CamundaConflictException : CamundaException
{
    internal CamundaConflictException(CamundaFailure failure)
        : base(failure)
    {
    }
}
