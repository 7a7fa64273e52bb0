using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.Instances;
using Camunda.Rest.Testing.Engine.Jobs;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Processors;

/// <summary>
/// Suspends process instances and resumes them. Meanwhile no job is activated, no timer rings and no event reaches the instance; those that
/// it calls go on.
/// </summary>
internal sealed class SuspensionProcessor(
    EngineState state,
    EngineClock clock,
    Schedules schedules,
    StepQueue steps,
    JobQueue jobs,
    SuspendedTokens suspendedTokens,
    BusinessIds businessIds)
{
    /// <summary>Rejects a command to a suspended process instance.</summary>
    public static void Check(EngineState state, ProcessInstanceRef process)
    {
        if (state.IsSuspended(process))
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState, $"The process instance {process.ProcessInstanceKey} is suspended. Resume it first.");
        }
    }

    public void Suspend(long processInstanceKey)
    {
        ProcessInstanceRecord instance = Find(processInstanceKey);
        Check(state, instance.Process);
        state.ProcessInstances[processInstanceKey] = instance with { SuspendedDate = clock.Now };
        foreach (JobRecord job in ActivatableJobs(processInstanceKey))
        {
            jobs.Withdraw(job);
        }

        foreach (TimerRecord timer in Timers(processInstanceKey))
        {
            schedules.DueDates.Remove(timer.Plan.Due, DueKind.Timer, timer.TimerKey);
        }
    }

    public void Resume(long processInstanceKey)
    {
        ProcessInstanceRecord instance = Find(processInstanceKey);
        if (instance.SuspendedDate is null)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidState, $"The process instance {processInstanceKey} is not suspended.");
        }

        state.ProcessInstances[processInstanceKey] = instance with { SuspendedDate = null };
        foreach (JobRecord job in ActivatableJobs(processInstanceKey))
        {
            jobs.Offer(job);
        }

        foreach (TimerRecord timer in Timers(processInstanceKey))
        {
            schedules.DueDates.Add(timer.Plan.Due, DueKind.Timer, timer.TimerKey);
        }

        suspendedTokens.Release(processInstanceKey);
        foreach (MessageSubscriptionRecord subscription in state.MessageSubscriptions.Rows
            .Where(subscription => subscription.IsOpen && subscription.Process?.ProcessInstanceKey == processInstanceKey))
        {
            steps.Enqueue(new DeliverKeptMessage(subscription.SubscriptionKey));
        }

        foreach (ElementInstanceRecord caller in state.ElementInstances.Rows.Where(element => HasReturned(processInstanceKey, element)))
        {
            steps.Enqueue(new CompleteElement(caller.ElementInstanceKey));
        }

        foreach (ConditionRecord condition in state.Conditions.Rows.Where(condition => IsOf(processInstanceKey, condition.OwnerKey)))
        {
            steps.Enqueue(new CheckCondition(condition.Key));
        }
    }

    /// <summary>Sets the business id of a root process instance.</summary>
    public void AssignBusinessId(long processInstanceKey, string businessId) => businessIds.Assign(Find(processInstanceKey), businessId);

    private ProcessInstanceRecord Find(long processInstanceKey) =>
        state.Scopes.Contains(processInstanceKey)
        && state.ProcessInstances.TryGet(processInstanceKey, out ProcessInstanceRecord? instance)
            ? instance
            : throw new EngineRejectionException(
                RejectionKind.NotFound, $"There is no active process instance with the key {processInstanceKey}.");

    private List<JobRecord> ActivatableJobs(long processInstanceKey) =>
        [.. state.Jobs.Rows.Where(job => job.Process.ProcessInstanceKey == processInstanceKey && job.Phase == JobPhase.Activatable)];

    private List<TimerRecord> Timers(long processInstanceKey) =>
        [.. state.Timers.Rows.Where(timer => IsOf(processInstanceKey, timer.OwnerKey))];

    // The instance that it has called has completed meanwhile, and may have been deleted since.
    private bool HasReturned(long processInstanceKey, ElementInstanceRecord element) =>
        element is { CalledInstanceKey: { } called, Phase: ElementPhase.Activated }
        && element.Process.ProcessInstanceKey == processInstanceKey
        && (!state.ProcessInstances.TryGet(called, out ProcessInstanceRecord? instance)
            || instance.State == ProcessInstanceState.Completed);

    private bool IsOf(long processInstanceKey, long? ownerKey) =>
        ownerKey is { } key && state.ProcessOf(key)?.ProcessInstanceKey == processInstanceKey;
}
