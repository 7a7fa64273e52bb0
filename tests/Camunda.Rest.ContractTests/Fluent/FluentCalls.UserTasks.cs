using Camunda.Rest.Api;
using Camunda.Rest.Models;

namespace Camunda.Rest.ContractTests.Fluent;

internal static partial class FluentCalls
{
    private static FluentCall[] UserTasks =>
    [
        Of(CamundaOperations.SearchUserTasks, camunda => camunda.UserTasks.Search()
            .Where(t => t.State == UserTaskState.Created && t.Assignee == "demo" && t.Priority >= 50)
            .OrderByDescending(UserTaskSortField.CreationDate)
            .WithPageSize(200)
            .GetPageAsync()),
        Of(CamundaOperations.GetUserTask, camunda => camunda.UserTasks[Some<UserTaskKey>()].GetAsync()),
        Of(CamundaOperations.AssignUserTask, camunda => camunda.UserTasks[Some<UserTaskKey>()].AssignAsync("demo")),
        Of(CamundaOperations.UnassignUserTask, camunda => camunda.UserTasks[Some<UserTaskKey>()].UnassignAsync()),
        Of(CamundaOperations.CompleteUserTask, camunda => camunda.UserTasks[Some<UserTaskKey>()].CompleteAsync(new { approved = true })),
        Of(
            CamundaOperations.UpdateUserTask,
            camunda => camunda.UserTasks[Some<UserTaskKey>()].Update().WithPriority(80).WithCandidateGroups("sales").SendAsync()),
    ];
}
