using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Expressions;

namespace Camunda.Rest.Testing.Engine.UserTasks;

/// <summary>Applies changes to user tasks.</summary>
internal static class UserTaskEdits
{
    public const int HighestPriority = 100;

    /// <summary>The task with the changes.</summary>
    /// <exception cref="EngineRejectionException">A value that it cannot have.</exception>
    public static UserTaskRecord Apply(UserTaskRecord task, UserTaskChanges changes)
    {
        if (changes.Priority is < 0 or > HighestPriority)
        {
            throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"The priority must be from 0 to {HighestPriority}, but is {changes.Priority}.");
        }

        return task with
        {
            Assignee = changes.Assignee is { } assignee ? EmptyAsNull(assignee) : task.Assignee,
            DueDate = Change(task.DueDate, changes.DueDate, "dueDate"),
            FollowUpDate = Change(task.FollowUpDate, changes.FollowUpDate, "followUpDate"),
            CandidateUsers = changes.CandidateUsers ?? task.CandidateUsers,
            CandidateGroups = changes.CandidateGroups ?? task.CandidateGroups,
            Priority = changes.Priority ?? task.Priority,
        };
    }

    private static DateTimeOffset? Change(DateTimeOffset? current, string? change, string name) => change switch
    {
        null => current,
        "" => null,
        _ => Moment.TryParse(change, out DateTimeOffset moment)
            ? moment
            : throw new EngineRejectionException(
                RejectionKind.InvalidArgument,
                $"{name} must be a date-time with a time zone, or empty, but is '{change}'."),
    };

    private static string? EmptyAsNull(string text) => text.Length == 0 ? null : text;
}
