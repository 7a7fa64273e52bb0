namespace Camunda.Rest.Workers;

/// <summary>
/// Wraps the handlers of a worker, for example to log, to open transactions or to skip duplicates. Its exceptions have the same effect as
/// the handler's. A middleware that the host registers is resolved in the job's scope.
/// </summary>
public interface IJobMiddleware
{
    /// <summary>Handles one job by calling <paramref name="next"/>, or without it.</summary>
    /// <param name="job">The job. Its variables are not deserialized yet: use <see cref="Job.RawVariables"/>.</param>
    /// <param name="next">The next middleware, or the handler, with its exceptions.</param>
    /// <param name="cancellationToken">The token of the handler.</param>
    /// <returns>The outcome of the job.</returns>
    Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken);
}
