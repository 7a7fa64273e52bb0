namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where a process instance stands.</summary>
internal enum ProcessInstanceState
{
    Active,
    Completed,
    Terminated,
}
