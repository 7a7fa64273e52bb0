namespace Camunda.Rest;

/// <summary>
/// An answer did not come in time: the cluster said so (504), or the client's own limit passed. Whether something was done is not known, unless
/// <see cref="CamundaException.MayHaveBeenCarriedOut"/> says that it never went out.
/// </summary>
public sealed class CamundaTimeoutException : CamundaException
{
    internal CamundaTimeoutException(CamundaFailure failure)
        : base(failure)
    {
    }
}
