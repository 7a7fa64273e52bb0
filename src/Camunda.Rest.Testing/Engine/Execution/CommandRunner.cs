using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Execution.Steps;
using Camunda.Rest.Testing.Engine.State;

namespace Camunda.Rest.Testing.Engine.Execution;

/// <summary>
/// Runs commands as transactions: a command and all that follows from it run to the next wait states, in order, and are kept or undone as a
/// whole. One thread at a time.
/// </summary>
internal sealed class CommandRunner(
    EngineState state,
    EngineClock clock,
    Schedules schedules,
    StepQueue steps,
    Replies replies,
    Action<Step> runStep,
    Action<DueEntry> runDue)
{

    private volatile EngineSnapshot _snapshot = EngineSnapshot.Empty;

    /// <summary>The state after the last command that was kept. Any thread may ask.</summary>
    public EngineSnapshot Snapshot => _snapshot;

    /// <summary>Runs a command as one transaction, after everything that is due by now; what it makes due at once comes after it.</summary>
    public void Execute(Action command)
    {
        clock.Read();
        RunDue();
        Transact(command);
        RunDue();
    }

    private void RunDue()
    {
        while (schedules.FindOverdue() is { } schedule)
        {
            try
            {
                Transact(() => runDue(schedule.TakeNext()));
            }
            catch (EngineRejectionException)
            {
                // What leads nowhere must not stand in the way of all that comes after it.
                Transact(() => schedule.TakeNext());
            }
        }
    }

    private void Transact(Action command)
    {
        try
        {
            command();
            RunSteps();
            state.Commit();
            _snapshot = state.TakeSnapshot();
            replies.Commit();
        }
        catch
        {
            state.Rollback();
            throw;
        }
        finally
        {
            steps.Clear();
            replies.Clear();
        }
    }

    private void RunSteps()
    {
        for (int count = 0; steps.TryDequeue(out Step? step); count++)
        {
            StepQueue.CheckNumber(count);

            runStep(step);
        }
    }
}
