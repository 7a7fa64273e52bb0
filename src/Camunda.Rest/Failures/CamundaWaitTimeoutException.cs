namespace Camunda.Rest;

/// <summary>
/// What a read waited for was not there within the time given to <c>WaitUpTo</c>. The message says what was last seen; the inner exception is the
/// last "not found" or <see cref="CamundaVariablesException"/>, if that is what came.
/// </summary>
public sealed class CamundaWaitTimeoutException : CamundaException
{
    internal CamundaWaitTimeoutException(CamundaFailure failure, object? lastSeen)
        : base(failure) => LastSeen = lastSeen;

    /// <summary>The last answer: the model that was read, or the <see cref="SearchPage{TItem}"/>; null when the last answer was "not found" or none came.</summary>
    public object? LastSeen { get; }
}
