namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where a user task stands.</summary>
internal enum UserTaskState
{
    Created,
    Completed,
    Canceled,
}
