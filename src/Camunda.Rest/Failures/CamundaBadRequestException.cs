namespace Camunda.Rest;

/// <summary>
/// The cluster refused a request as malformed or invalid (400), or what it sends or asks for as the wrong kind (406, 415, 422). Nothing was done; the same
/// request will be refused again.
/// </summary>
public sealed class CamundaBadRequestException : CamundaException
{
    internal CamundaBadRequestException(CamundaFailure failure)
        : base(failure)
    {
    }
}
