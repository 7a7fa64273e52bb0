using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;

namespace Camunda.Rest.Testing.Engine.Jobs;

/// <summary>
/// A lock only keeps a job from others: whoever has its key may report on it, locked or not. A lease is stronger: only who has the token of
/// the last activation may.
/// </summary>
internal static class JobLease
{
    /// <summary>Refuses a token that is not that of the job's last activation; null and empty mean none.</summary>
    /// <exception cref="EngineRejectionException">
    /// It is not. The token itself is in no message: it is the proof of who has the job.
    /// </exception>
    public static void Check(JobRecord job, string? leaseToken, string outcome)
    {
        string? given = string.IsNullOrEmpty(leaseToken) ? null : leaseToken;
        if (given == job.LeaseToken)
        {
            return;
        }

        string reason = (given, job.LeaseToken) switch
        {
            (null, _) => "it was activated with a lease, so the leaseToken of that activation must be sent",
            (_, null) => "it was activated without a lease, so no leaseToken can be right",
            _ => "the leaseToken is not that of its last activation, so another worker may have it by now",
        };
        throw new EngineRejectionException(RejectionKind.InvalidState, $"The job {job.JobKey} cannot be {outcome}: {reason}.");
    }
}
