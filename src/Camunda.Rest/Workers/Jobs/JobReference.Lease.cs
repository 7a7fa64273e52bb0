using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("JobCompletionRequest.LeaseToken", "JobCompletionRequest.BusinessId")]
public sealed partial class JobReference
{
    private string? _leaseToken;

    /// <summary>
    /// Returns a reference that sends this lease token with every outcome and change: the cluster rejects those of an expired lease.
    /// </summary>
    /// <param name="leaseToken">The token of the activated job.</param>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public JobReference WithLease(string leaseToken)
    {
        Require.Text(leaseToken);
        return new JobReference(_context, Key) { _leaseToken = leaseToken };
    }

    /// <summary>Completes the job and sets the business id of its process instance (<c>POST /jobs/{jobKey}/completion</c>).</summary>
    /// <param name="businessId">The business id.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="result">The result in addition to variables. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    /// <exception cref="CamundaNotFoundException">
    /// The job does not exist: it was already completed, or its instance was cancelled.
    /// </exception>
    /// <exception cref="CamundaConflictException">
    /// The job is in a state that does not allow completion, or the id cannot be set.
    /// </exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CompleteWithBusinessIdAsync(
        BusinessId businessId, object? variables = null, JobResult? result = null, CancellationToken cancellationToken = default) =>
        _context.Api.Jobs.CompleteJobAsync(
            Key,
            new JobCompletionRequest
            {
                BusinessId = Require.NotDefault(businessId),
                Variables = _context.ToVariables(variables),
                Result = result,
                LeaseToken = _leaseToken,
            },
            cancellationToken);
}
