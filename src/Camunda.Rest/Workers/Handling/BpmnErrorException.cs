namespace Camunda.Rest.Workers;

/// <summary>Thrown by a job handler to throw a BPMN error from the job's element: the model's error event catches it, else it raises an incident.</summary>
public sealed class BpmnErrorException : Exception
{
    /// <param name="errorCode">The code that the error event is matched by.</param>
    /// <param name="message">What went wrong. Default: not said.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="innerException">What it comes from. Default: not said. It is logged, never sent.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    public BpmnErrorException(string errorCode, string? message = null, object? variables = null, Exception? innerException = null)
        : base(message ?? $"BPMN error '{errorCode}'.", innerException) => Outcome = JobOutcome.Error(errorCode, message, variables);

    /// <summary>The code that the error event is matched by.</summary>
    public string ErrorCode => Outcome.ErrorCode!;

    /// <summary>The same as a value.</summary>
    internal JobOutcome Outcome { get; }
}
