namespace Camunda.Rest;

/// <summary>
/// The cluster rejected a request as malformed or invalid (400, 422), or because of its media type (406, 415). The request was not
/// processed, and the same request will be rejected again.
/// </summary>
public sealed class CamundaBadRequestException : CamundaException
{
    internal CamundaBadRequestException(CamundaFailure failure)
        : base(failure)
    {
    }
}
