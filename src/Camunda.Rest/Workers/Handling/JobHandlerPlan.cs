using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>How jobs get to a handler, whatever it is.</summary>
internal abstract class JobHandlerPlan
{
    /// <summary>What the variables are read into.</summary>
    public abstract Type InputType { get; }

    public abstract Job CreateJob(ActivatedJobResult activated, ResourceContext context, IServiceProvider services);

    /// <summary>Calls the handler. Its job's variables are bound first.</summary>
    public abstract Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken);
}
