namespace Camunda.Rest.Workers;

/// <summary>Works jobs of one type; each is completed without variables when the handler returns. See <see cref="IJobHandler{TIn,TOut}"/> for what throwing means.</summary>
/// <typeparam name="TIn">What the job's variables are read into; <see cref="JsonVariables"/> takes them as they are. Only the variables that it has are fetched.</typeparam>
public interface IJobHandler<TIn>
{
    /// <summary>Works one job. It may be called again for the same job after a crash or a lost lock, so make what it does idempotent.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellationToken">Cancelled when the job's lock is lost, and when the worker stops and its grace period is over.</param>
    Task HandleAsync(Job<TIn> job, CancellationToken cancellationToken);
}
