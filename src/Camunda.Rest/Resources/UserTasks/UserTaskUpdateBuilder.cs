using System.Collections.Immutable;
using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>
/// Builds an update of a user task. Immutable: every method returns a new builder. Values that are not set stay unchanged.
/// </summary>
public sealed class UserTaskUpdateBuilder : RequestBuilder<UserTaskUpdateBuilder>
{
    // The API clears a date when it receives an empty string instead of a date.
    private static readonly JsonText Cleared = JsonText.Parse("\"\"");

    private readonly ResourceContext _context;
    private readonly UserTaskKey _key;
    private IReadOnlyList<string>? _candidateGroups;
    private IReadOnlyList<string>? _candidateUsers;
    private DateTimeOffset? _dueDate;
    private DateTimeOffset? _followUpDate;
    private ImmutableDictionary<string, JsonText> _clearedDates = ImmutableDictionary<string, JsonText>.Empty;
    private int? _priority;
    private string? _action;

    internal UserTaskUpdateBuilder(ResourceContext context, UserTaskKey key)
    {
        _context = context;
        _key = key;
    }

    /// <summary>Replaces the candidate groups of the task; none clears them.</summary>
    public UserTaskUpdateBuilder WithCandidateGroups(params string[] groups)
    {
        var kept = Require.Texts(groups);
        return With(copy => copy._candidateGroups = kept);
    }

    /// <summary>Replaces the candidate users of the task; none clears them.</summary>
    public UserTaskUpdateBuilder WithCandidateUsers(params string[] users)
    {
        var kept = Require.Texts(users);
        return With(copy => copy._candidateUsers = kept);
    }

    /// <summary>Sets the due date; null clears it.</summary>
    public UserTaskUpdateBuilder WithDueDate(DateTimeOffset? dueDate) => With(copy =>
    {
        copy._dueDate = dueDate;
        copy.SetCleared(CamundaNaming.ToWireName(nameof(Changeset.DueDate)), dueDate is null);
    });

    /// <summary>Sets the follow-up date; null clears it.</summary>
    public UserTaskUpdateBuilder WithFollowUpDate(DateTimeOffset? followUpDate) => With(copy =>
    {
        copy._followUpDate = followUpDate;
        copy.SetCleared(CamundaNaming.ToWireName(nameof(Changeset.FollowUpDate)), followUpDate is null);
    });

    /// <summary>Sets the priority.</summary>
    /// <param name="priority">0 to 100; the API's default for a task is 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">The priority is out of range.</exception>
    public UserTaskUpdateBuilder WithPriority(int priority)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(priority);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(priority, 100);
        return With(copy => copy._priority = priority);
    }

    /// <summary>Sets the name of the change in listeners and the audit log. Default: <c>update</c>, set by the cluster.</summary>
    public UserTaskUpdateBuilder WithAction(string action)
    {
        Require.Text(action);
        return With(copy => copy._action = action);
    }

    /// <summary>Sends the update.</summary>
    /// <exception cref="CamundaNotFoundException">The task does not exist or is not open.</exception>
    /// <exception cref="CamundaConflictException">The task is in a state that does not allow the change.</exception>
    /// <exception cref="CamundaException">The call failed otherwise.</exception>
    public Task SendAsync(CancellationToken cancellationToken = default) => _context.Api.UserTasks.UpdateUserTaskAsync(
        _key,
        new UserTaskUpdateRequest
        {
            Changeset = new Changeset
            {
                CandidateGroups = _candidateGroups,
                CandidateUsers = _candidateUsers,
                DueDate = _dueDate,
                FollowUpDate = _followUpDate,
                Priority = _priority,
                AdditionalProperties = _clearedDates.IsEmpty ? null : _clearedDates,
            },
            Action = _action,
        },
        cancellationToken);

    private void SetCleared(string wireName, bool cleared) =>
        _clearedDates = cleared ? _clearedDates.SetItem(wireName, Cleared) : _clearedDates.Remove(wireName);
}
