using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Assertions;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

/// <summary>
/// An open user task of a process instance. Every method waits for it as long as an assertion does; with several of the same element it is
/// the oldest.
/// </summary>
public sealed class UserTaskUnderTest
{
    private const string JobType = WaitReasons.UserTaskJobType;

    private readonly ProcessInstanceUnderTest _instance;
    private readonly string _element;

    internal UserTaskUnderTest(ProcessInstanceUnderTest instance, string element)
    {
        _instance = instance;
        _element = element;
    }

    private ProcessTest Test => _instance.Test;

    /// <summary>Returns the user task.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="ProcessAssertionException">There is no such task; a user task without a <c>zeebe:userTask</c> is a job.</exception>
    public async Task<UserTaskResult> GetAsync(CancellationToken cancellationToken = default) =>
        (await FindAsync(cancellationToken).ConfigureAwait(false)).Task
            ?? throw new ProcessAssertionException(
                $"The user task `{_element}` has no zeebe:userTask: it is a job of the type '{JobType}'.", null);

    /// <summary>Completes the user task.</summary>
    /// <param name="variables">An object whose members become variables. Default: none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcessAssertionException">There is no such task.</exception>
    /// <exception cref="CamundaException">The call failed, because a listener has denied it for example.</exception>
    public async Task CompleteAsync(object? variables = null, CancellationToken cancellationToken = default)
    {
        (UserTaskResult? task, JobSearchResult? job) = await FindAsync(cancellationToken).ConfigureAwait(false);
        Task call = task is not null
            ? Test.Client.UserTasks[task.UserTaskKey].CompleteAsync(variables, cancellationToken: cancellationToken)
            : Test.Client.Jobs[job!.JobKey].CompleteAsync(variables, cancellationToken: cancellationToken);
        await Test.CallAsync(call, cancellationToken).ConfigureAwait(false);
        Test.MarkEnded(task?.UserTaskKey.Value ?? job!.JobKey.Value);
    }

    /// <summary>Assigns the user task, whoever has it.</summary>
    /// <param name="assignee">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ProcessAssertionException">There is no such task.</exception>
    /// <exception cref="CamundaException">The call failed.</exception>
    public async Task AssignAsync(string assignee, CancellationToken cancellationToken = default)
    {
        UserTaskResult task = await GetAsync(cancellationToken).ConfigureAwait(false);
        await Test.CallAsync(
            Test.Client.UserTasks[task.UserTaskKey].AssignAsync(assignee, allowOverride: true, cancellationToken: cancellationToken),
            cancellationToken).ConfigureAwait(false);
    }

    private Task<(UserTaskResult? Task, JobSearchResult? Job)> FindAsync(CancellationToken cancellationToken) =>
        _instance.Runner.AwaitAsync($"to have the open user task `{_element}`", async reader =>
        {
            IReadOnlyList<string> ids = await reader.ResolveAsync(_element).ConfigureAwait(false);
            UserTaskResult? task = (await reader.UserTasksAsync().ConfigureAwait(false))
                .Where(task => ids.Contains(task.ElementId.Value) && WaitReasons.IsOpen(task) && !Test.HasEnded(task.UserTaskKey.Value))
                .OrderBy(task => task.State != UserTaskState.Created)
                .FirstOrDefault();
            if (task?.State == UserTaskState.Created)
            {
                return new((task, null));
            }

            JobSearchResult? job = (await reader.JobsAsync().ConfigureAwait(false)).FirstOrDefault(
                job => job.Type == JobType
                    && ids.Contains(job.ElementId?.Value)
                    && WaitReasons.IsOpen(job)
                    && !Test.HasEnded(job.JobKey.Value));
            return job is not null ? new((null, job)) : Finding<(UserTaskResult?, JobSearchResult?)>.Missing(
                task is null ? "it does not" : $"the user task is in the state {task.State}, and waits for its listeners");
        }, cancellationToken);
}
