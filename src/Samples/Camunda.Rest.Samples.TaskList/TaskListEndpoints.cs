using Camunda.Rest.Models;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Camunda.Rest.Samples.TaskList;

/// <summary>The API of the page.</summary>
internal static class TaskListEndpoints
{
    private static readonly ProcessDefinitionId OrderProcess = "task-list-order";

    public static void MapTaskList(this IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder api = endpoints.MapGroup("/api");
        api.MapPost("/orders", StartAsync);
        api.MapGet("/tasks", ListAsync);
        api.MapPost("/tasks/{userTaskKey}/claim", ClaimAsync);
        api.MapPost("/tasks/{userTaskKey}/complete", CompleteAsync);
    }

    private static async Task<Results<Created<StartedOrder>, ValidationProblem>> StartAsync(
        CamundaClient camunda, Order order, CancellationToken cancellationToken)
    {
        if (order.FindMistakes() is { Count: > 0 } mistakes)
            return TypedResults.ValidationProblem(mistakes);
        CreateProcessInstanceResult started = await camunda.ProcessInstances.Create(OrderProcess)
            .WithVariables(order)
            .SendAsync(cancellationToken);
        return TypedResults.Created((string?)null, new StartedOrder(started.ProcessInstanceKey));
    }

    private static async Task<IReadOnlyList<OpenTask>> ListAsync(CamundaClient camunda, CancellationToken cancellationToken)
    {
        var tasks = new List<OpenTask>();
        await foreach (UserTaskResult task in camunda.UserTasks.Search()
            .Where(t => t.State == UserTaskState.Created && t.ProcessDefinitionId == OrderProcess)
            .OrderBy(UserTaskSortField.CreationDate)
            .Take(50)
            .WithCancellation(cancellationToken))
        {
            Order order = await camunda.ProcessInstances[task.ProcessInstanceKey]
                .GetVariablesAsync<Order>(local: true, cancellationToken);
            tasks.Add(new OpenTask(task.UserTaskKey, task.Name, task.State, task.Assignee, task.CreationDate, order));
        }

        return tasks;
    }

    private static async Task<Results<NoContent, ValidationProblem>> ClaimAsync(
        CamundaClient camunda, UserTaskKey userTaskKey, Claim claim, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(claim.Assignee))
            return TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["assignee"] = ["Enter your name."] });

        // A task that somebody else has claimed stays theirs: the cluster responds with a conflict.
        await camunda.UserTasks[userTaskKey].AssignAsync(claim.Assignee, allowOverride: false, cancellationToken: cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> CompleteAsync(
        CamundaClient camunda, UserTaskKey userTaskKey, Decision decision, CancellationToken cancellationToken)
    {
        await camunda.UserTasks[userTaskKey].CompleteAsync(new { approved = decision.Approved }, cancellationToken: cancellationToken);
        return TypedResults.NoContent();
    }
}
