using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Camunda.Rest;

public sealed partial class CamundaBuilder
{
    /// <summary>
    /// Runs a worker with the host: it starts after the host has started, and shuts down gracefully before the host's other services stop.
    /// The handler is resolved from a scope per job; it is registered as scoped unless it is already registered. Options start from the
    /// configuration.
    /// </summary>
    /// <typeparam name="THandler">
    /// The handler: it implements one <see cref="IJobHandler{TIn,TOut}"/> or <see cref="IJobHandler{TIn}"/>.
    /// </typeparam>
    /// <param name="type">The job type, as in the task definition of the BPMN element.</param>
    /// <param name="configure">Changes the options; takes precedence over the configuration.</param>
    /// <exception cref="ArgumentException">
    /// The type is empty, or the class is not a handler. Invalid options, and two workers of one type, fail startup validation.
    /// </exception>
    [RequiresDynamicCode(JobHandlerPlans.OfInterface)]
    public CamundaBuilder AddJobWorker<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.Interfaces | DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        string type, Action<JobWorkerOptions>? configure = null)
        where THandler : class =>
        Add(type, typeof(THandler), configure);

    /// <summary>
    /// Runs a worker with the host, for the job type of the handler's <see cref="JobTypeAttribute"/>. See the overload with a type.
    /// </summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <param name="configure">Changes the options; takes precedence over the configuration.</param>
    /// <exception cref="ArgumentException">The class has no job type, or is not a handler.</exception>
    [RequiresDynamicCode(JobHandlerPlans.OfInterface)]
    public CamundaBuilder AddJobWorker<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.Interfaces | DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        Action<JobWorkerOptions>? configure = null)
        where THandler : class =>
        Add(
            typeof(THandler).GetCustomAttribute<JobTypeAttribute>()?.Type
                ?? throw new ArgumentException($"{typeof(THandler).Name} has no job type. Add the attribute [JobType(\"…\")], or pass the "
                    + "type to AddJobWorker.", nameof(THandler)),
            typeof(THandler),
            configure);

    /// <summary>
    /// Runs a worker with the host; <see cref="Job.Services"/> is the scope of each job. See the overload with a handler class.
    /// </summary>
    /// <typeparam name="TIn">The type that the variables are deserialized into.</typeparam>
    /// <typeparam name="TOut">The result.</typeparam>
    /// <param name="type">The job type, as in the task definition of the BPMN element.</param>
    /// <param name="handler">Handles one job.</param>
    /// <param name="configure">Changes the options; takes precedence over the configuration.</param>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public CamundaBuilder AddJobWorker<TIn, TOut>(
        string type, Func<Job<TIn>, CancellationToken, Task<TOut>> handler, Action<JobWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(type, options => JobHandlerPlans.From(handler, options.AutoComplete), configure);
    }

    /// <inheritdoc cref="AddJobWorker{TIn,TOut}(string,Func{Job{TIn},CancellationToken,Task{TOut}},Action{JobWorkerOptions})" />
    public CamundaBuilder AddJobWorker<TIn>(
        string type, Func<Job<TIn>, CancellationToken, Task> handler, Action<JobWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Add(type, options => JobHandlerPlans.From(handler, options.AutoComplete), configure);
    }

    /// <summary>
    /// Runs a worker with the host, without code that is created at run time: for native AOT. See the overload with a handler class.
    /// </summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <typeparam name="TIn">The type that the variables are deserialized into.</typeparam>
    /// <typeparam name="TOut">The result.</typeparam>
    /// <param name="type">The job type, as in the task definition of the BPMN element.</param>
    /// <param name="configure">Changes the options; takes precedence over the configuration.</param>
    /// <exception cref="ArgumentException">The type is empty, or the result cannot be serialized as variables.</exception>
    public CamundaBuilder AddJobWorker<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, TIn, TOut>(
        string type, Action<JobWorkerOptions>? configure = null)
        where THandler : class, IJobHandler<TIn, TOut>
    {
        // A result that cannot be serialized fails this call, not the start of the host.
        JobHandlerPlans.FromClassWithResult<THandler, TIn, TOut>(autoComplete: true);
        Services.TryAddScoped<THandler>();
        return Add(type, options => JobHandlerPlans.FromClassWithResult<THandler, TIn, TOut>(options.AutoComplete), configure);
    }

    /// <inheritdoc cref="AddJobWorker{THandler,TIn,TOut}(string,Action{JobWorkerOptions})" />
    public CamundaBuilder AddJobWorker<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler, TIn>(
        string type, Action<JobWorkerOptions>? configure = null)
        where THandler : class, IJobHandler<TIn>
    {
        Services.TryAddScoped<THandler>();
        return Add(type, options => JobHandlerPlans.FromClassWithoutResult<THandler, TIn>(options.AutoComplete), configure);
    }

    /// <summary>
    /// Runs a worker for each handler of an assembly that has a <see cref="JobTypeAttribute"/>. See the overload with a handler class.
    /// </summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="configure">Changes the options of all of them; takes precedence over the configuration.</param>
    /// <exception cref="ArgumentException">The assembly has no such handler, or a class with the attribute is not a handler.</exception>
    [RequiresUnreferencedCode("Scans the types of an assembly, which trimming may have removed. Add each handler with "
        + "AddJobWorker<THandler>() instead.")]
    [RequiresDynamicCode(JobHandlerPlans.OfInterface)]
    public CamundaBuilder AddJobWorkers(Assembly assembly, Action<JobWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        var found = assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(JobTypeAttribute), inherit: false))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .ToArray();
        if (found.Length == 0)
        {
            throw new ArgumentException($"{assembly.GetName().Name} has no class with the attribute [JobType(\"…\")]. Add it to the "
                + "handlers.", nameof(assembly));
        }

        foreach (var type in found)
            Add(type.GetCustomAttribute<JobTypeAttribute>()!.Type, type, configure);
        return this;
    }

    /// <summary>
    /// Adds a middleware around the handlers of all this client's workers in the host, inside those that were added before. It is resolved
    /// from the scope of each job.
    /// </summary>
    /// <typeparam name="TMiddleware">The middleware; it is registered as scoped unless it is already registered.</typeparam>
    public CamundaBuilder AddJobMiddleware<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TMiddleware>()
        where TMiddleware : class, IJobMiddleware
    {
        Services.TryAddScoped<TMiddleware>();
        Services.AddSingleton(new JobMiddlewareRegistration(Name, new ScopedMiddleware<TMiddleware>()));
        return this;
    }

    [RequiresDynamicCode(JobHandlerPlans.OfInterface)]
    private CamundaBuilder Add(
        string type,
        [DynamicallyAccessedMembers(
            DynamicallyAccessedMemberTypes.Interfaces | DynamicallyAccessedMemberTypes.PublicConstructors)] Type handler,
        Action<JobWorkerOptions>? configure)
    {
        // A class that is not a handler fails this call, not the start of the host.
        JobHandlerPlans.FromClass(handler, autoComplete: true);
        Services.TryAddScoped(handler);
        return Add(type, options => JobHandlerPlans.FromClass(handler, options.AutoComplete), configure);
    }

    private CamundaBuilder Add(string type, Func<JobWorkerOptions, JobHandlerPlan> plan, Action<JobWorkerOptions>? configure)
    {
        Require.Text(type);
        Services.AddSingleton(new JobWorkerRegistration(Name, type, plan, configure));
        return this;
    }
}
