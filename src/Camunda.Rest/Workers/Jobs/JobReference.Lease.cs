using Camunda.Rest.Models;

namespace Camunda.Rest;

[RequiresContract("JobCompletionRequest.LeaseToken", "JobCompletionRequest.BusinessId")]
public sealed partial class JobReference
{
    private string? _leaseToken;

    /// <summary>The same job, with the token of its activation on every outcome and change: the cluster refuses those of a lease that is over.</summary>
    /// <param name="leaseToken">The token that the activated job carries.</param>
    /// <exception cref="ArgumentException">The token is empty.</exception>
    public JobReference WithLease(string leaseToken)
    {
        Require.Text(leaseToken);
        return new JobReference(_context, Key) { _leaseToken = leaseToken };
    }

    /// <summary>Completes the job and gives its process instance a business id (<c>POST /jobs/{jobKey}/completion</c>).</summary>
    /// <param name="businessId">The business id.</param>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="result">What the job says beyond variables. Default: nothing.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">The id is <c>default</c>.</exception>
    /// <exception cref="CamundaNotFoundException">There is no such job: it was completed before, or its instance was cancelled.</exception>
    /// <exception cref="CamundaConflictException">The job is not in a state to be completed, or the id cannot be given.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CompleteWithBusinessIdAsync(BusinessId businessId, object? variables = null, JobResult? result = null, CancellationToken cancellationToken = default) =>
        _context.Api.Jobs.CompleteJobAsync(
            Key,
            new JobCompletionRequest { BusinessId = Require.NotDefault(businessId), Variables = _context.ToVariables(variables), Result = result, LeaseToken = _leaseToken },
            cancellationToken);
}
