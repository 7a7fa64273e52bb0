using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Events;

/// <summary>Who waits for events: an element instance, or a process instance for its event sub-processes.</summary>
/// <param name="Key">The key, and the scope in which expressions are evaluated.</param>
/// <param name="OuterKey">The scope around it; the same where there is none.</param>
/// <param name="Process">The process instance.</param>
internal readonly record struct EventOwner(long Key, long OuterKey, ProcessInstanceRef Process)
{
    public static EventOwner Of(ElementInstanceRecord element) => new(element.ElementInstanceKey, element.ScopeKey, element.Process);

    public static EventOwner Of(ProcessInstanceRef process) => new(process.ProcessInstanceKey, process.ProcessInstanceKey, process);
}
