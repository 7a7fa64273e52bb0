using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest.Workers;

/// <summary>Makes plans from delegates, handlers and handler classes.</summary>
internal static class JobHandlerPlans
{
    private static readonly MethodInfo WithResult = typeof(JobHandlerPlans).GetMethod(nameof(FromClassWithResult), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly MethodInfo WithoutResult = typeof(JobHandlerPlans).GetMethod(nameof(FromClassWithoutResult), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <exception cref="ArgumentException">The result can never become variables.</exception>
    public static JobHandlerPlan From<TIn, TOut>(Func<Job<TIn>, CancellationToken, Task<TOut>> handler, bool autoComplete)
    {
        CheckResult(typeof(TOut));
        return new JobHandlerPlan<TIn>(async (job, cancellationToken) => ToOutcome(await handler(job, cancellationToken).ConfigureAwait(false), autoComplete));
    }

    public static JobHandlerPlan From<TIn>(Func<Job<TIn>, CancellationToken, Task> handler, bool autoComplete) =>
        new JobHandlerPlan<TIn>(async (job, cancellationToken) =>
        {
            await handler(job, cancellationToken).ConfigureAwait(false);
            return ToOutcome<object>(null, autoComplete);
        });

    /// <summary>The plan of a class, which is resolved from the scope of each job.</summary>
    /// <exception cref="ArgumentException">The class is not a handler, or not one handler.</exception>
    public static JobHandlerPlan FromClass(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.Interfaces)] Type handler, bool autoComplete)
    {
        Type[] roles = [.. handler.GetInterfaces().Where(IsRole)];
        if (roles.Length != 1)
        {
            throw new ArgumentException(
                roles.Length == 0
                    ? $"{handler.Name} is no job handler. Implement IJobHandler<TIn, TOut>, or IJobHandler<TIn> if it has no result."
                    : $"{handler.Name} is {roles.Length} job handlers at once, so it does not say which one works the jobs. Make a class of each.",
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

    /// <summary>Whether a class can be a handler.</summary>
    public static bool IsHandler([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.Interfaces)] Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && type.GetInterfaces().Any(IsRole);

    private static bool IsRole(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(IJobHandler<,>) || type.GetGenericTypeDefinition() == typeof(IJobHandler<>));

    private static JobHandlerPlan FromClassWithResult<THandler, TIn, TOut>(bool autoComplete)
        where THandler : class, IJobHandler<TIn, TOut> =>
        From<TIn, TOut>((job, cancellationToken) => job.Services.GetRequiredService<THandler>().HandleAsync(job, cancellationToken), autoComplete);

    private static JobHandlerPlan FromClassWithoutResult<THandler, TIn>(bool autoComplete)
        where THandler : class, IJobHandler<TIn> =>
        From<TIn>((job, cancellationToken) => job.Services.GetRequiredService<THandler>().HandleAsync(job, cancellationToken), autoComplete);

    private static JobOutcome ToOutcome<TOut>(TOut? result, bool autoComplete) =>
        result as JobOutcome ?? (autoComplete ? JobOutcome.Complete(result) : JobOutcome.Leave);

    private static void CheckResult(Type result)
    {
        var type = Nullable.GetUnderlyingType(result) ?? result;
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(Guid) || type == typeof(DateTime) || type == typeof(DateTimeOffset))
        {
            throw new ArgumentException(
                $"The handler's result is {TypeName.Of(result)}, and variables have names. Put the value under one, for instance new {{ value }}, or return a JobOutcome.");
        }
    }
}
