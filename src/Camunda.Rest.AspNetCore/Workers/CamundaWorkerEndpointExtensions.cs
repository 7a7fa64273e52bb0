using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.AspNetCore;
using Camunda.Rest.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps endpoints to observe and to control job workers.</summary>
public static class CamundaWorkerEndpointExtensions
{
    /// <summary>
    /// Maps the state of the workers of all registered clients (<c>GET</c>), and the commands <c>POST {type}/pause</c> and
    /// <c>POST {type}/resume</c>, which apply to this process only. The caller decides who may call them:
    /// <c>app.MapCamundaWorkers().RequireAuthorization("operations")</c>, or <c>AllowAnonymous()</c>. Without either, all requests are
    /// refused with 403.
    /// </summary>
    /// <remarks>
    /// A paused worker does not poll; jobs that it holds are still handled, with their locks renewed. The commands are idempotent. With
    /// several clients, the query parameter <c>client</c> restricts a command to the workers of one. Antiforgery is left to the caller.
    /// </remarks>
    /// <param name="endpoints">The endpoints of the application.</param>
    /// <param name="pattern">The route prefix. Default: <c>/camunda/workers</c>.</param>
    /// <returns>The conventions of all these endpoints.</returns>
    public static IEndpointConventionBuilder MapCamundaWorkers(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/camunda/workers")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        var workers = new WorkerDirectory(endpoints.ServiceProvider);
        var group = endpoints.MapGroup(pattern).WithTags("Camunda workers");
        group.MapGet("", () => TypedResults.Ok(workers.Report()));
        group.MapPost("{type}/pause", (string type, string? client) => Change(workers, type, client, worker => worker.Pause()));
        group.MapPost("{type}/resume", (string type, string? client) => Change(workers, type, client, worker => worker.Resume()));
        ((IEndpointConventionBuilder)group).Finally(WorkerAccess.Check);
        return group;
    }

    private static Results<Ok<IReadOnlyList<WorkerReport>>, ProblemHttpResult> Change(
        WorkerDirectory workers, string type, string? client, Action<JobWorker> change) =>
        workers.Change(type, client, change) is { Count: > 0 } changed
            ? TypedResults.Ok(changed)
            : TypedResults.Problem(new ProblemDetails
            {
                Status = StatusCodes.Status404NotFound,
                Title = "No such worker",
                Detail = $"No worker of the job type '{type}' runs here. GET the list of workers for their types.",
            });
}
