namespace Camunda.Rest.Workers;

/// <summary>The phase of a job in the worker.</summary>
internal enum HeldJobPhase
{
    Waiting,
    Handling,
    Delivering,
}
