namespace Camunda.Rest;

/// <summary>The requested entity does not exist, is not yet visible, or the caller is not allowed to see it (404).</summary>
public sealed class CamundaNotFoundException : CamundaException
{
    internal CamundaNotFoundException(CamundaFailure failure)
        : base(failure)
    {
    }
}
