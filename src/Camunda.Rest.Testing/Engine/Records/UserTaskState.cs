namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>Where a user task stands; those in <c>-ing</c> wait for its listeners.</summary>
internal enum UserTaskState
{
    Creating,
    Created,
    Assigning,
    Updating,
    Completing,
    Completed,
    Canceled,
}
