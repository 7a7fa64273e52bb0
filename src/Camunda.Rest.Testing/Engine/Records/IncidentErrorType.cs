namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What an incident is about.</summary>
internal enum IncidentErrorType
{
    IoMappingError,
    JobNoRetries,
    ExecutionListenerNoRetries,
    TaskListenerNoRetries,
    AdHocSubProcessNoRetries,
    ConditionError,
    ExtractValueError,
    UnhandledErrorEvent,
}
