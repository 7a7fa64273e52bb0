namespace Camunda.Rest.Workers;

/// <summary>Handles one job and returns its outcome.</summary>
/// <param name="job">The job.</param>
/// <param name="cancellationToken">Cancelled when the handler should stop.</param>
#pragma warning disable CA1711 // The usual name, as in ASP.NET's RequestDelegate.
public delegate Task<JobOutcome> JobDelegate(Job job, CancellationToken cancellationToken);
#pragma warning restore CA1711
