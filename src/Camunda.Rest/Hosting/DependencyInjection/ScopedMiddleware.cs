using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;

namespace Camunda.Rest;

/// <summary>Resolves a middleware from the scope of each job.</summary>
internal sealed class ScopedMiddleware<T> : IJobMiddleware
    where T : class, IJobMiddleware
{
    public Task<JobOutcome> InvokeAsync(Job job, JobDelegate next, CancellationToken cancellationToken) =>
        job.Services.GetRequiredService<T>().InvokeAsync(job, next, cancellationToken);
}
