namespace Camunda.Rest.Workers;

/// <summary>Works one job and says what becomes of it.</summary>
/// <param name="job">The job.</param>
/// <param name="cancellationToken">Cancelled when the work is not wanted any more.</param>
#pragma warning disable CA1711 // As the field says it: ASP.NET has a RequestDelegate.
public delegate Task<JobOutcome> JobDelegate(Job job, CancellationToken cancellationToken);
#pragma warning restore CA1711
