namespace Camunda.Rest.Workers;

/// <summary>
/// Thrown by a job handler to throw a BPMN error from the job's element: the model's error event catches it, otherwise it raises an
/// incident.
/// </summary>
public sealed class BpmnErrorException : Exception
{
    /// <param name="errorCode">The code that error events match.</param>
    /// <param name="message">The error message. Default: none.</param>
    /// <param name="variables">
    /// An object whose members become variables of the event that catches the error; its output mappings pass them on. Default: none.
    /// </param>
    /// <param name="innerException">The cause, which is logged but not sent. Default: none.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public BpmnErrorException(string errorCode, string? message = null, object? variables = null, Exception? innerException = null)
        : base(message ?? $"BPMN error '{errorCode}'.", innerException) => Outcome = JobOutcome.Error(errorCode, message, variables);

    /// <summary>The code that error events match.</summary>
    public string ErrorCode => Outcome.ErrorCode!;

    /// <summary>The same as an outcome.</summary>
    internal JobOutcome Outcome { get; }
}
