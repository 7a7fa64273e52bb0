using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>Calls a handler of any kind.</summary>
internal abstract class JobHandlerPlan
{
    /// <summary>The type that the variables are deserialized into.</summary>
    public abstract Type InputType { get; }

    /// <summary>The type of the result that becomes variables; null when there is none, or when only the result tells.</summary>
    public Type? OutputType { get; init; }

    public abstract Job CreateJob(ActivatedJobResult activated, ResourceContext context, IServiceProvider services);

    /// <summary>Calls the handler, after deserializing the job's variables.</summary>
    public abstract Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken);
}
