using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One user task, by its key.</summary>
public sealed partial class UserTaskReference
{
    private readonly ResourceContext _context;

    internal UserTaskReference(ResourceContext context, UserTaskKey key)
    {
        _context = context;
        Key = key;
    }

    /// <summary>The key of the task.</summary>
    public UserTaskKey Key { get; }

    /// <summary>Reads the task (<c>GET /user-tasks/{userTaskKey}</c>). Eventually consistent: a new task shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such task, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<UserTaskResult> GetAsync(CancellationToken cancellationToken = default) => Get().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetAsync"/> as a request, which can wait until the task shows up, or is in a certain state.</summary>
    public EventualRead<UserTaskResult> Get() => new(
        _context,
        CamundaOperations.GetUserTask,
        cancellationToken => _context.Api.UserTasks.GetUserTaskAsync(Key, cancellationToken));

    /// <summary>Reads the form that the task is worked with; null when it has none that the cluster keeps (<c>GET /user-tasks/{userTaskKey}/form</c>). Eventually consistent: what is new shows up with a delay.</summary>
    /// <exception cref="CamundaNotFoundException">There is no such task, or not yet.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task<FormResult?> GetFormAsync(CancellationToken cancellationToken = default) => GetForm().SendAsync(cancellationToken);

    /// <summary>The read of <see cref="GetFormAsync"/> as a request, which can wait until the task shows up.</summary>
    public EventualRead<FormResult?> GetForm() => new(
        _context,
        CamundaOperations.GetUserTaskForm,
        cancellationToken => _context.Api.UserTasks.GetUserTaskFormAsync(Key, cancellationToken));

    /// <summary>Assigns the task to a user (<c>POST /user-tasks/{userTaskKey}/assignment</c>).</summary>
    /// <param name="assignee">The user.</param>
    /// <param name="allowOverride">Whether somebody else's task is taken over. Default: true, as in the API.</param>
    /// <param name="action">What the change is called in listeners and the audit log. Default: <c>assign</c>, set by the cluster.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such open task.</exception>
    /// <exception cref="CamundaConflictException">The task is not in a state to be assigned, or is assigned already and may not be taken over.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task AssignAsync(string assignee, bool? allowOverride = null, string? action = null, CancellationToken cancellationToken = default)
    {
        Require.Text(assignee);
        return _context.Api.UserTasks.AssignUserTaskAsync(
            Key,
            new UserTaskAssignmentRequest { Assignee = assignee, AllowOverride = allowOverride, Action = action },
            cancellationToken);
    }

    /// <summary>Takes the task from its assignee (<c>DELETE /user-tasks/{userTaskKey}/assignee</c>).</summary>
    /// <exception cref="CamundaNotFoundException">There is no such open task.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task UnassignAsync(CancellationToken cancellationToken = default) => _context.Api.UserTasks.UnassignUserTaskAsync(Key, cancellationToken);

    /// <summary>Completes the task (<c>POST /user-tasks/{userTaskKey}/completion</c>).</summary>
    /// <param name="variables">An object whose members become variables; see <see cref="ProcessInstanceBuilder.WithVariables"/>. Default: none.</param>
    /// <param name="action">What the change is called in listeners and the audit log. Default: <c>complete</c>, set by the cluster.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="CamundaNotFoundException">There is no such open task.</exception>
    /// <exception cref="CamundaConflictException">The task is not in a state to be completed.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task CompleteAsync(object? variables = null, string? action = null, CancellationToken cancellationToken = default) =>
        _context.Api.UserTasks.CompleteUserTaskAsync(
            Key,
            new UserTaskCompletionRequest { Variables = _context.ToVariables(variables), Action = action },
            cancellationToken);

    /// <summary>Changes attributes of the task (<c>PATCH /user-tasks/{userTaskKey}</c>); what is not named stays.</summary>
    public UserTaskUpdateBuilder Update() => new(_context, Key);
}
