using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace Camunda.Rest.AspNetCore;

/// <summary>
/// Puts the validation of parameters in front of route handlers (minimal APIs), which have no extension point for it: binding happens
/// inside the handler's own delegate. The endpoint keeps its metadata, so that authorization, CORS and the like apply as before.
/// </summary>
internal sealed class BindingEndpointPolicy(BindingScope scope) : MatcherPolicy, IEndpointSelectorPolicy
{
    private readonly ConditionalWeakTable<RouteEndpoint, RouteEndpoint> _validating = [];

    /// <summary>After the policies that select by method, host and content type.</summary>
    public override int Order => int.MaxValue;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(endpoint => IsRouteHandler(endpoint, out _, out _));

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (int i = 0; i < candidates.Count; i++)
        {
            if (candidates.IsValidCandidate(i) && IsRouteHandler(candidates[i].Endpoint, out var endpoint, out var handler))
            {
                var validating = _validating.GetValue(endpoint, original => Validate(original, handler));
                candidates.ReplaceEndpoint(i, validating, candidates[i].Values);
            }
        }

        return Task.CompletedTask;
    }

    private static bool IsRouteHandler(
        Endpoint candidate, [NotNullWhen(true)] out RouteEndpoint? endpoint, [NotNullWhen(true)] out MethodInfo? handler)
    {
        endpoint = candidate as RouteEndpoint;
        handler = candidate.Metadata.GetMetadata<MethodInfo>();
        return endpoint?.RequestDelegate is not null
            && handler is not null
            && candidate.Metadata.GetMetadata<ActionDescriptor>() is null
            && handler.GetParameters().Any(parameter => !IsContext(parameter.ParameterType));
    }

    private static bool IsContext(Type type) => type == typeof(HttpContext) || type == typeof(CancellationToken);

    private RouteEndpoint Validate(RouteEndpoint endpoint, MethodInfo handler)
    {
        var parameters = BoundParameter.Of(handler, endpoint);
        var original = endpoint.RequestDelegate!;
        return new RouteEndpoint(
            context => InvokeAsync(context, original, parameters),
            endpoint.RoutePattern,
            endpoint.Order,
            endpoint.Metadata,
            endpoint.DisplayName);
    }

    private async Task InvokeAsync(HttpContext context, RequestDelegate original, BoundParameter[] parameters)
    {
        var errors = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var parameter in parameters)
            parameter.Check(context, errors);
        if (errors.Count > 0)
        {
            await BindingProblem.WriteAsync(context, errors).ConfigureAwait(false);
            return;
        }

        var binding = scope.Begin();
        try
        {
            await original(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error) when (error.InnerException is BindingFaultException && !context.Response.HasStarted)
        {
            // Development: the fault is the response below.
            context.Response.StatusCode = error.StatusCode;
        }

        if (binding.Fault is { } fault && context.Response is { HasStarted: false, StatusCode: StatusCodes.Status400BadRequest })
        {
            errors[fault.Field] = [fault.Sentence];
            await BindingProblem.WriteAsync(context, errors).ConfigureAwait(false);
        }
    }
}
