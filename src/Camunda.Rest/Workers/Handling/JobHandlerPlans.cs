using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Camunda.Rest.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.Workers;

/// <summary>Creates plans from delegates, handlers and handler classes.</summary>
internal static class JobHandlerPlans
{
    /// <summary>Why a handler class that is known only by its interface needs code at run time.</summary>
    public const string OfInterface =
        "Code for the types of the handler is created at run time. With native AOT use AddJobWorker<THandler, TIn, TOut>.";

    private static readonly MethodInfo WithResult = typeof(JobHandlerPlans).GetMethod(
        nameof(FromClassWithResult), BindingFlags.Public | BindingFlags.Static)!;
    private static readonly MethodInfo WithoutResult = typeof(JobHandlerPlans).GetMethod(
        nameof(FromClassWithoutResult), BindingFlags.Public | BindingFlags.Static)!;

    /// <exception cref="ArgumentException">The result type cannot be serialized as variables.</exception>
    public static JobHandlerPlan From<TIn, TOut>(Func<Job<TIn>, CancellationToken, Task<TOut>> handler, bool autoComplete)
    {
        CheckResult(typeof(TOut));
        return new JobHandlerPlan<TIn>(
            async (job, cancellationToken) => ToOutcome(await handler(job, cancellationToken).ConfigureAwait(false), autoComplete))
        {
            OutputType = typeof(TOut) == typeof(object) || typeof(JobOutcome).IsAssignableFrom(typeof(TOut)) ? null : typeof(TOut),
        };
    }

    public static JobHandlerPlan From<TIn>(Func<Job<TIn>, CancellationToken, Task> handler, bool autoComplete) =>
        new JobHandlerPlan<TIn>(async (job, cancellationToken) =>
        {
            await handler(job, cancellationToken).ConfigureAwait(false);
            return ToOutcome<object>(null, autoComplete);
        });

    /// <summary>Returns the plan of a class, which is resolved from the scope of each job.</summary>
    /// <exception cref="ArgumentException">The class implements no handler interface, or several.</exception>
    [RequiresDynamicCode(OfInterface)]
    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = "The method has no requirements for its types.")]
    public static JobHandlerPlan FromClass(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.Interfaces)] Type handler, bool autoComplete)
    {
        Type[] roles = [.. handler.GetInterfaces().Where(IsRole)];
        if (roles.Length != 1)
        {
            throw new ArgumentException(
                roles.Length == 0
                    ? $"{handler.Name} is not a job handler. Implement IJobHandler<TIn, TOut>, or IJobHandler<TIn> if it has no result."
                    : $"{handler.Name} implements {roles.Length} job handler interfaces. Use a separate class for each.",
                nameof(handler));
        }

        var types = roles[0].GetGenericArguments();
        var method = (types.Length == 2 ? WithResult : WithoutResult).MakeGenericMethod([handler, .. types]);
        try
        {
            return (JobHandlerPlan)method.Invoke(null, [autoComplete])!;
        }
        catch (TargetInvocationException error) when (error.InnerException is ArgumentException mistake)
        {
            throw new ArgumentException(mistake.Message, nameof(handler), mistake);
        }
    }

    /// <summary>Returns whether a class can be a handler.</summary>
    public static bool IsHandler([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.Interfaces)] Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.GetInterfaces().Any(IsRole);

    private static bool IsRole(Type type) =>
        type.IsGenericType
            && (type.GetGenericTypeDefinition() == typeof(IJobHandler<,>) || type.GetGenericTypeDefinition() == typeof(IJobHandler<>));

    public static JobHandlerPlan FromClassWithResult<THandler, TIn, TOut>(bool autoComplete)
        where THandler : class, IJobHandler<TIn, TOut> =>
        From<TIn, TOut>(
            (job, cancellationToken) => job.Services.GetRequiredService<THandler>().HandleAsync(job, cancellationToken), autoComplete);

    public static JobHandlerPlan FromClassWithoutResult<THandler, TIn>(bool autoComplete)
        where THandler : class, IJobHandler<TIn> =>
        From<TIn>(
            (job, cancellationToken) => job.Services.GetRequiredService<THandler>().HandleAsync(job, cancellationToken), autoComplete);

    private static JobOutcome ToOutcome<TOut>(TOut? result, bool autoComplete) =>
        result as JobOutcome ?? (autoComplete ? JobOutcome.Complete(result) : JobOutcome.Leave);

    private static void CheckResult(Type result)
    {
        var type = Nullable.GetUnderlyingType(result) ?? result;
        if (PlainVariables.IsPlain(type) || type.IsArray)
        {
            throw new ArgumentException(
                $"The handler's result is {TypeName.Of(result)}, which has no names for variables. "
                    + $"Return an object such as new {{ value }}, or a JobOutcome.");
        }
    }
}
