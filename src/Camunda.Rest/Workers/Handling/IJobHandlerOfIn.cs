namespace Camunda.Rest.Workers;

/// <summary>
/// Handles jobs of one type; each is completed without variables when the handler returns. <see cref="IJobHandler{TIn,TOut}"/> describes
/// the effect of exceptions.
/// </summary>
/// <typeparam name="TIn">
/// The type that the job's variables are deserialized into; <see cref="JsonVariables"/> keeps them verbatim. Only the variables that it has
/// members for are fetched.
/// </typeparam>
public interface IJobHandler<TIn>
{
    /// <summary>
    /// Handles one job. It may be called again for the same job, after a crash or a lost lock, so its effects must be idempotent.
    /// </summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">
    /// Cancelled when the job's lock is lost, and when the worker stops and its shutdown timeout has passed.
    /// </param>
    Task HandleAsync(Job<TIn> job, CancellationToken cancellationToken);
}
