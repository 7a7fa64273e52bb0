using System.Collections.Immutable;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Jobs;

/// <summary>The jobs of each type that can be activated, in the order in which they are.</summary>
internal sealed class JobQueue(EngineState state, StepQueue steps)
{
    private static readonly ImmutableSortedSet<JobRank> None = [];

    public IEnumerable<JobRecord> JobsOf(string type) => state.ActivatableJobs.GetOr(type, None).Select(rank => state.Jobs[rank.JobKey]);

    /// <summary>A job can be activated: whoever has waited longest for such a one gets it.</summary>
    public void Offer(JobRecord job)
    {
        if (state.IsSuspended(job.Process))
        {
            return;
        }

        state.ActivatableJobs[job.Type] = state.ActivatableJobs.GetOr(job.Type, None).Add(new(job.Priority, job.JobKey));
        steps.Enqueue(new ServeJobs(job.Type));
    }

    public void Withdraw(JobRecord job) =>
        state.ActivatableJobs[job.Type] = state.ActivatableJobs.GetOr(job.Type, None).Remove(new(job.Priority, job.JobKey));
}
