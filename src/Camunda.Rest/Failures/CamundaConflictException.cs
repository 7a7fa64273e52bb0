namespace Camunda.Rest;

/// <summary>The entity that a request changes is in a state that does not allow the change, or already exists (409).</summary>
public sealed class CamundaConflictException : CamundaException
{
    internal CamundaConflictException(CamundaFailure failure)
        : base(failure)
    {
    }
}
