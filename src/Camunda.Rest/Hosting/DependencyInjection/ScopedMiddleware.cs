using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest;

/// <summary>Stands for a middleware that is resolved from the scope of each job.</summary>
internal sealed class ScopedMiddleware<T> : IJobMiddleware
    where T : class, IJobMiddleware
{
    public Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken) =>
        job.Services.GetRequiredService<T>().InvokeAsync(job, next, cancellationToken);
}
