namespace Camunda.Rest.Workers;

/// <summary>
/// Works jobs of one type and gives a result. The returned object's members become variables of the job's completion; null completes it without variables, and a
/// <see cref="JobOutcome"/> says everything else. Throwing says that the job is not done: <see cref="BpmnErrorException"/> and <see cref="JobFailedException"/> say how, and
/// any other exception fails the job with one retry less.
/// </summary>
/// <typeparam name="TIn">What the job's variables are read into; <see cref="JsonVariables"/> takes them as they are. Only the variables that it has are fetched.</typeparam>
/// <typeparam name="TOut">The result; a <see cref="JobOutcome"/> is taken as it is.</typeparam>
public interface IJobHandler<TIn, TOut>
{
    /// <summary>Works one job. It may be called again for the same job after a crash or a lost lock, so make what it does idempotent.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Cancelled when the job's lock is lost, and when the worker stops and its grace period is over.</param>
    Task<TOut> HandleAsync(Job<TIn> job, CancellationToken cancellationToken);
}
