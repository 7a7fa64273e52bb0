namespace Camunda.Rest.Testing.Engine.Records;

/// <summary>What last happened to a job, as the API shows it; a lock shows only in its deadline.</summary>
internal enum JobState
{
    Created,
    Completed,
    Failed,
    RetriesUpdated,
    TimedOut,
    Canceled,
    ErrorThrown,
}
