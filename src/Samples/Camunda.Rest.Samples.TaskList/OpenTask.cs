using Camunda.Rest.Models;

namespace Camunda.Rest.Samples.TaskList;

/// <summary>An open user task with its order.</summary>
internal sealed record OpenTask(
    UserTaskKey UserTaskKey, string? Name, UserTaskState State, string? Assignee, DateTimeOffset CreationDate, Order Order);
