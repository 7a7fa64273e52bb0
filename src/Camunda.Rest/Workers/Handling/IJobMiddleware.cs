namespace Camunda.Rest.Workers;

/// <summary>
/// Stands around the handlers of a worker: logs, opens transactions, skips what was done before. What it throws counts as if the handler had thrown it. One that
/// the host provides is resolved in the job's scope.
/// </summary>
public interface IJobMiddleware
{
    /// <summary>Works one job by way of what comes next, or without it.</summary>
    /// <param name="job">The job. Its variables are not bound yet: <see cref="Job.RawVariables"/> has them.</param>
    /// <param name="next">The next middleware, or the handler. It throws what the handler throws.</param>
    /// <param name="cancellationToken">Cancelled as the handler's is.</param>
    /// <returns>What becomes of the job.</returns>
    Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken);
}
