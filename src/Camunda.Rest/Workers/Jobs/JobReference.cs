using Camunda.Rest.Models;

namespace Camunda.Rest;

public sealed partial class JobReference
{
    /// <summary>A job that was handed out, with the lease of its activation where the API has one.</summary>
    internal static JobReference Of(ResourceContext context, ActivatedJobResult activated)
    {
        var reference = new JobReference(context, activated.JobKey);
#if CAMUNDA_8_10_OR_GREATER
        reference._leaseToken = string.IsNullOrEmpty(activated.LeaseToken) ? null : activated.LeaseToken;
#endif
        return reference;
    }

    /// <summary>Completes the job (<c>POST /jobs/{jobKey}/completion</c>).</summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <param name="result">
    /// What the job says beyond variables: a <see cref="JobResultUserTask"/> (a user task listener's corrections or denial) or a
    /// <see cref="JobResultAdHocSubProcess"/> (what to start next). Default: nothing.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such job: it was completed before, or its instance was cancelled.</exception>
    /// <exception cref="CamundaConflictException">The job is not in a state to be completed.</exception>
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

    /// <summary>Fails the job (<c>POST /jobs/{jobKey}/failure</c>): it is handed out again while it has retries, else it raises an incident.</summary>
    /// <param name="retries">How often the job may still be tried; 0 raises an incident. Default: not sent, which the cluster takes for 0.</param>
    /// <param name="errorMessage">What went wrong; shown in the incident. Default: not said.</param>
    /// <param name="retryBackOff">How long the cluster waits before it hands the job out again; whole milliseconds on the wire. Default: not at all.</param>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The retries or the back-off are negative.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such job.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task FailAsync(int? retries = null, string? errorMessage = null, TimeSpan? retryBackOff = null, object? variables = null, CancellationToken cancellationToken = default)
    {
        Require.NotNegative(retries);
        if (retryBackOff < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(retryBackOff), retryBackOff, "The back-off cannot be negative.");
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

    /// <summary>Throws a BPMN error from the job (<c>POST /jobs/{jobKey}/error</c>): the model's error event catches it, else it raises an incident.</summary>
    /// <param name="errorCode">The code that the error event is matched by.</param>
    /// <param name="errorMessage">What went wrong. Default: not said.</param>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The code is empty.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such job.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task ThrowErrorAsync(string errorCode, string? errorMessage = null, object? variables = null, CancellationToken cancellationToken = default)
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
    /// <summary>Changes the job (<c>PATCH /jobs/{jobKey}</c>); what is not named stays.</summary>
    /// <param name="retries">How often the job may still be tried. Default: stays.</param>
    /// <param name="timeout">How long from now on the lock lasts; whole milliseconds on the wire. Default: stays.</param>
    /// <param name="priority">The new priority. Default: stays.</param>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">Nothing is changed, or a value is negative.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such job.</exception>
    /// <exception cref="CamundaConflictException">The job is not in a state to be changed.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task UpdateAsync(int? retries = null, TimeSpan? timeout = null, int? priority = null, long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.Jobs.UpdateJobAsync(
            Key,
            new JobUpdateRequest { Changeset = ToChangeset(retries, timeout, priority), OperationReference = Require.OperationReference(operationReference), LeaseToken = _leaseToken },
            cancellationToken);
#else
    /// <summary>Changes the job (<c>PATCH /jobs/{jobKey}</c>); what is not named stays.</summary>
    /// <param name="retries">How often the job may still be tried. Default: stays.</param>
    /// <param name="timeout">How long from now on the lock lasts; whole milliseconds on the wire. Default: stays.</param>
    /// <param name="operationReference">Marks the records that the call leaves with a number of the caller's. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">Nothing is changed, or a value is negative.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such job.</exception>
    /// <exception cref="CamundaConflictException">The job is not in a state to be changed.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task UpdateAsync(int? retries = null, TimeSpan? timeout = null, long? operationReference = null, CancellationToken cancellationToken = default) =>
        _context.Api.Jobs.UpdateJobAsync(
            Key,
            new JobUpdateRequest { Changeset = ToChangeset(retries, timeout, null), OperationReference = Require.OperationReference(operationReference) },
            cancellationToken);
#endif

    internal static JobChangeset ToChangeset(int? retries, TimeSpan? timeout, int? priority)
    {
        if (retries is null && timeout is null && priority is null)
            throw new ArgumentException("Nothing is changed. Give at least one of the values.", nameof(retries));
        if (retries < 0)
            throw new ArgumentOutOfRangeException(nameof(retries), retries, "The retries cannot be negative.");
        if (timeout < TimeSpan.Zero)
            throw new ArgumentOutOfRangeException(nameof(timeout), timeout, "The time-out cannot be negative.");
        return new JobChangeset
        {
            Retries = retries,
            Timeout = timeout?.ToWireMilliseconds(),
            Priority = priority, // [RequiresContract("JobChangeset.Priority")]
        };
    }
}
