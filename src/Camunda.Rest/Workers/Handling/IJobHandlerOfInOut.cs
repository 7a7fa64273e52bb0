namespace Camunda.Rest.Workers;

/// <summary>
/// Handles jobs of one type and returns a result. The members of the returned object become variables of the job's completion; null
/// completes it without variables, and a <see cref="JobOutcome"/> defines any other outcome. An exception means that the job is not done:
/// <see cref="BpmnErrorException"/> and <see cref="JobFailedException"/> define the outcome, and any other exception fails the job with one
/// retry less.
/// </summary>
/// <typeparam name="TIn">
/// The type that the job's variables are deserialized into; <see cref="JsonVariables"/> keeps them verbatim. Only the variables that it has
/// members for are fetched.
/// </typeparam>
/// <typeparam name="TOut">The result; a <see cref="JobOutcome"/> is delivered unchanged.</typeparam>
public interface IJobHandler<TIn, TOut>
{
    /// <summary>
    /// Handles one job. It may be called again for the same job, after a crash or a lost lock, so its effects must be idempotent.
    /// </summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">
    /// Cancelled when the job's lock is lost, and when the worker stops and its shutdown timeout has passed.
    /// </param>
    Task<TOut> HandleAsync(Job<TIn> job, CancellationToken cancellationToken);
}
