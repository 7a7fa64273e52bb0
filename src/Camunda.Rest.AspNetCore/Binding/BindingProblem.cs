using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.AspNetCore;

/// <summary>Responds with 400 and problem details that name the malformed fields.</summary>
internal static class BindingProblem
{
    public static async Task WriteAsync(HttpContext context, Dictionary<string, string[]> errors)
    {
        var problem = new HttpValidationProblemDetails(errors) { Status = StatusCodes.Status400BadRequest };
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        if (context.RequestServices.GetService<IProblemDetailsService>() is { } service
            && await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = problem })
                .ConfigureAwait(false))
        {
            return;
        }

        await TypedResults.ValidationProblem(errors).ExecuteAsync(context).ConfigureAwait(false);
    }
}
