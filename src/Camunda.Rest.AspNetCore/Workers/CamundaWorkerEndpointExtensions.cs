using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.AspNetCore;
using Camunda.Rest.Workers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
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
        group.MapGet("", () => Write(workers.Report())).Produces<IReadOnlyList<WorkerReport>>();
        MapCommand(group, workers, "{type}/pause", worker => worker.Pause());
        MapCommand(group, workers, "{type}/resume", worker => worker.Resume());
        ((IEndpointConventionBuilder)group).Finally(WorkerAccess.Check);
        return group;
    }

    private static void MapCommand(
        RouteGroupBuilder group, WorkerDirectory workers, [StringSyntax("Route")] string pattern, Action<JobWorker> command) =>
        group.MapPost(pattern, (string type, string? client) => Change(workers, type, client, command))
            .Produces<IReadOnlyList<WorkerReport>>()
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<JsonHttpResult<IReadOnlyList<WorkerReport>>, ProblemHttpResult> Change(
        WorkerDirectory workers, string type, string? client, Action<JobWorker> command) =>
        workers.Change(type, client, command) is { Count: > 0 } changed
            ? Write(changed)
            : TypedResults.Problem(
                $"No worker of the job type '{type}' runs here. GET the list of workers for their types.",
                statusCode: StatusCodes.Status404NotFound,
                title: "No such worker");

    private static JsonHttpResult<IReadOnlyList<WorkerReport>> Write(IReadOnlyList<WorkerReport> reports) =>
        TypedResults.Json(reports, WorkerJsonContext.Default.IReadOnlyListWorkerReport);
}
