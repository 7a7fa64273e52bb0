using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Camunda.Rest.Samples.TaskList;

/// <summary>
/// Responds to a failed call of the cluster with problem details: 404 and 409 are the caller's, everything else is 502. Details of other
/// failures stay in the log.
/// </summary>
internal sealed partial class ClusterProblems(IProblemDetailsService problems, ILogger<ClusterProblems> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        (int Status, string Title)? response = exception switch
        {
            CamundaNotFoundException => (StatusCodes.Status404NotFound, "This task no longer exists."),
            CamundaConflictException => (StatusCodes.Status409Conflict, "Somebody else has changed this task."),
            CamundaException => (StatusCodes.Status502BadGateway, "The cluster could not process the request."),
            _ => null,
        };
        if (response is not var (status, title))
            return false;
        if (status == StatusCodes.Status502BadGateway)
            LogFailed(logger, exception, httpContext.Request.Path);
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails { Status = status, Title = title },
        });
    }

    [LoggerMessage(1, LogLevel.Error, "{Path} failed.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string path);
}
