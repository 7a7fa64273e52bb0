using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Camunda.Rest.AspNetCore;

/// <summary>Refuses requests to endpoints for which the application has not decided who may call them.</summary>
internal static partial class WorkerAccess
{
    private const string WayOut = "Add .RequireAuthorization(…), or .AllowAnonymous() for everyone, to MapCamundaWorkers().";

    /// <summary>Replaces the handler of an endpoint without authorization. Called when all conventions have been applied.</summary>
    public static void Check(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.Any(metadata => metadata is IAuthorizeData or IAuthorizationRequirementData or AuthorizationPolicy
            or IAllowAnonymous))
        {
            return;
        }

        if (endpoint.ApplicationServices.GetService<ILoggerFactory>() is { } loggers)
            LogRefused(loggers.CreateLogger("Camunda.Rest.AspNetCore"), endpoint.DisplayName, WayOut);
        endpoint.RequestDelegate = context => TypedResults.Problem(
            $"The endpoints of the workers are not authorized. {WayOut}",
            statusCode: StatusCodes.Status403Forbidden,
            title: "No authorization").ExecuteAsync(context);
    }

    [LoggerMessage(1, LogLevel.Error, "{Endpoint} refuses all requests, because it has no authorization. {WayOut}")]
    private static partial void LogRefused(ILogger logger, string? endpoint, string wayOut);
}
