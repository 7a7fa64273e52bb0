namespace Camunda.Rest;

/// <summary>
/// The entity that a read waited for did not become visible within the time given to <c>WaitUpTo</c>. The message describes the last
/// response; the inner exception is the last <see cref="CamundaNotFoundException"/> or <see cref="CamundaVariablesException"/>, if there
/// was one.
/// </summary>
public sealed class CamundaWaitTimeoutException : CamundaException
{
    internal CamundaWaitTimeoutException(CamundaFailure failure, object? lastSeen)
        : base(failure) => LastSeen = lastSeen;

    /// <summary>
    /// The last response: the model that was read, or the <see cref="SearchPage{TItem}"/>; null when the last response was 404 or none
    /// arrived.
    /// </summary>
    public object? LastSeen { get; }
}
