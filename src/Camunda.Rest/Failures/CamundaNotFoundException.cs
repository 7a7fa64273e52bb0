namespace Camunda.Rest;

/// <summary>What a request names does not exist, or is not visible to the caller (404).</summary>
public sealed class CamundaNotFoundException : CamundaException
{
    internal CamundaNotFoundException(CamundaFailure failure)
        : base(failure)
    {
    }
}
