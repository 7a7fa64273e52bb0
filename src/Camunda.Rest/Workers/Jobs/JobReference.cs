using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class JobReference
{
    /// <summary>Returns a reference to an activated job, with the lease of its activation where the API supports leases.</summary>
    internal static JobReference Of(ResourceContext context, ActivatedJobResult activated)
    {
        var reference = new JobReference(context, activated.JobKey);
#if CAMUNDA_8_10_OR_GREATER
        reference._leaseToken = string.IsNullOrEmpty(activated.LeaseToken) ? null : activated.LeaseToken;
#endif
        return reference;
    }

    /// <summary>Completes the job (<c>POST /jobs/{jobKey}/completion</c>).</summary>
    /// <param name="variables">
    /// An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.
    /// </param>
    /// <param name="result">
    /// The result in addition to variables: a <see cref="JobResultUserTask"/> (a user task listener's corrections or denial) or a
    /// <see cref="JobResultAdHocSubProcess"/> (the elements to activate next). Default: none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">
    /// The job does not exist: it was already completed, or its instance was cancelled.
    /// </exception>
    /// <exception cref="CamundaConflictException">The job is in a state that does not allow completion.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CompleteAsync(object? variables = null, JobResult? result = null, CancellationToken cancellationToken = default) =>
        _context.Api.Jobs.CompleteJobAsync(
            Key,
            new JobCompletionRequest
            {
                Variables = _context.ToVariables(variables),
                Result = result,
                LeaseToken = _leaseToken, // [RequiresContract("JobCompletionRequest.LeaseToken")]
            },
            cancellationToken);

    /// <summary>
    /// Fails the job (<c>POST /jobs/{jobKey}/failure</c>): the cluster retries it while it has retries left, otherwise it raises an
    /// incident.
    /// </summary>
    /// <param name="retries">The remaining retries; 0 raises an incident. Default: not sent, which the cluster treats as 0.</param>
    /// <param name="errorMessage">The error message, which the incident shows. Default: none.</param>
    /// <param name="retryBackOff">
    /// How long the cluster waits before it retries the job; sent in whole milliseconds. Default: no wait.
    /// </param>
    /// <param name="variables">
    /// An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries or the back-off are negative.</exception>
    /// <exception cref="CamundaNotFoundException">The job does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task FailAsync(
        int? retries = null,
        string? errorMessage = null,
        TimeSpan? retryBackOff = null,
        object? variables = null,
        CancellationToken cancellationToken = default)
    {
        Require.NotNegative(retries);
        if (retryBackOff < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryBackOff), retryBackOff, "The back-off must not be negative.");
        return _context.Api.Jobs.FailJobAsync(
            Key,
            new JobFailRequest
            {
                Retries = retries,
                ErrorMessage = errorMessage,
                RetryBackOff = retryBackOff is { } backOff ? backOff.ToWireMilliseconds() : null,
                Variables = _context.ToVariables(variables),
                LeaseToken = _leaseToken, // [RequiresContract("JobFailRequest.LeaseToken")]
            },
            cancellationToken);
    }

    /// <summary>
    /// Throws a BPMN error from the job (<c>POST /jobs/{jobKey}/error</c>): the model's error event catches it, otherwise it raises an
    /// incident.
    /// </summary>
    /// <param name="errorCode">The code that error events match.</param>
    /// <param name="errorMessage">The error message. Default: none.</param>
    /// <param name="variables">
    /// An object whose members become variables of the event that catches the error; its output mappings pass them on. See <see
    /// cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <exception cref="CamundaNotFoundException">The job does not exist.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task ThrowErrorAsync(
        string errorCode, string? errorMessage = null, object? variables = null, CancellationToken cancellationToken = default)
    {
        Require.Text(errorCode);
        return _context.Api.Jobs.ThrowJobErrorAsync(
            Key,
            new JobErrorRequest
            {
                ErrorCode = errorCode,
                ErrorMessage = errorMessage,
                Variables = _context.ToVariables(variables),
                LeaseToken = _leaseToken, // [RequiresContract("JobErrorRequest.LeaseToken")]
            },
            cancellationToken);
    }

#if CAMUNDA_8_10_OR_GREATER
    /// <summary>Updates the job (<c>PATCH /jobs/{jobKey}</c>). Values that are not given stay unchanged.</summary>
    /// <param name="retries">The remaining retries. Default: unchanged.</param>
    /// <param name="timeout">The new duration of the lock from now on; sent in whole milliseconds. Default: unchanged.</param>
    /// <param name="priority">The new priority. Default: unchanged.</param>
    /// <param name="operationReference">A reference of the caller, which is stored in the records of the call. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">Nothing is changed, or a value is negative.</exception>
    /// <exception cref="CamundaNotFoundException">The job does not exist.</exception>
    /// <exception cref="CamundaConflictException">The job is in a state that does not allow the change.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task UpdateAsync(
        int? retries = null,
        TimeSpan? timeout = null,
        int? priority = null,
        long? operationReference = null,
        CancellationToken cancellationToken = default) =>
        _context.Api.Jobs.UpdateJobAsync(
            Key,
            new JobUpdateRequest
            {
                Changeset = ToChangeset(retries, timeout, priority),
                OperationReference = Require.OperationReference(operationReference),
                LeaseToken = _leaseToken,
            },
            cancellationToken);
#else
    /// <summary>Updates the job (<c>PATCH /jobs/{jobKey}</c>). Values that are not given stay unchanged.</summary>
    /// <param name="retries">The remaining retries. Default: unchanged.</param>
    /// <param name="timeout">The new duration of the lock from now on; sent in whole milliseconds. Default: unchanged.</param>
    /// <param name="operationReference">A reference of the caller, which is stored in the records of the call. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">Nothing is changed, or a value is negative.</exception>
    /// <exception cref="CamundaNotFoundException">The job does not exist.</exception>
    /// <exception cref="CamundaConflictException">The job is in a state that does not allow the change.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task UpdateAsync(
        int? retries = null, TimeSpan? timeout = null, long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.Jobs.UpdateJobAsync(
            Key,
            new JobUpdateRequest
            {
                Changeset = ToChangeset(retries, timeout, null),
                OperationReference = Require.OperationReference(operationReference),
            },
            cancellationToken);
#endif

    internal static JobChangeset ToChangeset(int? retries, TimeSpan? timeout, int? priority)
    {
        if (retries is null && timeout is null && priority is null)
            throw new ArgumentException("No change was given. Set at least one value.", nameof(retries));
        if (retries < 0)
            throw new ArgumentOutOfRangeException(nameof(retries), retries, "The retries must not be negative.");
        if (timeout < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The timeout must not be negative.");
        return new JobChangeset
        {
            Retries = retries,
            Timeout = timeout?.ToWireMilliseconds(),
            Priority = priority, // [RequiresContract("JobChangeset.Priority")]
        };
    }
}
