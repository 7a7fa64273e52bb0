using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>The plan of a handler with an input type.</summary>
internal sealed class JobHandlerPlan<TIn>(Func<Job<TIn>, CancellationToken, Task<JobOutcome>> handler) : JobHandlerPlan
{
    public override Type InputType => typeof(TIn);

    public override Job CreateJob(ActivatedJobResult activated, ResourceContext context, IServiceProvider services) =>
        new Job<TIn>(activated, context, services);

    public override Task<JobOutcome> HandleAsync(Job job, CancellationToken cancellationToken)
    {
        job.Bind();
        return handler((Job<TIn>)job, cancellationToken);
    }
}
