namespace Camunda.Rest;

/// <summary>
/// An answer makes no sense as what the API promises: another server's or a proxy's page, or broken JSON. Under a status of success the call may well have
/// been carried out.
/// </summary>
public sealed class CamundaUnreadableResponseException : CamundaException
{
    internal CamundaUnreadableResponseException(CamundaFailure failure)
        : base(failure) => Body = failure.Body;

    /// <summary>The whole answer, where parts of it may be read yet: of an activation of jobs.</summary>
    internal byte[]? Body { get; }
}
