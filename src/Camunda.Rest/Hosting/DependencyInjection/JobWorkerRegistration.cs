using Camunda.Rest.Workers;

namespace Camunda.Rest;

/// <summary>A worker that runs with a host.</summary>
/// <param name="ClientName">The name of its client.</param>
/// <param name="Type">Its job type.</param>
/// <param name="Plan">Calls its handler.</param>
/// <param name="Configure">Changes its options.</param>
internal sealed record JobWorkerRegistration(
    string? ClientName, string Type, Func<JobWorkerOptions, JobHandlerPlan> Plan, Action<JobWorkerOptions>? Configure);
