using Camunda.Rest.Testing.Kit.Assertions;

namespace Camunda.Rest.Testing;

/// <summary>
/// An assertion about a process instance does not hold. The message says what was expected, what is there instead, and prints the whole
/// process instance.
/// </summary>
public sealed class ProcessAssertionException : Exception, IAssertionException
{
    private readonly ProcessInstanceSnapshot? _snapshot;

    internal ProcessAssertionException(string message, ProcessInstanceSnapshot? snapshot)
        : base(message) => _snapshot = snapshot;

    // A method, because test frameworks print the properties of exceptions, and the message says it all already.

    /// <summary>Returns the process instance as it was read when the assertion failed; null where there is none.</summary>
    public ProcessInstanceSnapshot? GetSnapshot() => _snapshot;
}
