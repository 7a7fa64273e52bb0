namespace Camunda.Rest.Workers;

/// <summary>Where a job is on its way through the worker.</summary>
internal enum HeldJobPhase
{
    Waiting,
    Handling,
    Delivering,
}
