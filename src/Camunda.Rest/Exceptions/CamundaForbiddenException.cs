namespace Camunda.Rest;

/// <summary>The caller lacks a permission (403).</summary>
public sealed class CamundaForbiddenException : CamundaException
{
    internal CamundaForbiddenException(CamundaFailure failure)
        : base(failure)
    {
    }
}
