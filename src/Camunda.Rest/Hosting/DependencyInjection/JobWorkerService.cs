using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Camunda.Rest;

/// <summary>Runs the registered workers after the host has started, until it begins to stop.</summary>
internal sealed class JobWorkerService(
    IServiceProvider services,
    IServiceScopeFactory scopes,
    IEnumerable<JobWorkerRegistration> registrations,
    IEnumerable<JobMiddlewareRegistration> middleware) : IHostedLifecycleService
{
    private readonly List<JobWorker> _workers = [];

    /// <summary>Validates all workers before anything starts.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        string[] mistakes = [.. FindMistakes()];
        return mistakes.Length > 0 ? throw new OptionsValidationException(Options.DefaultName, typeof(JobWorkerOptions), mistakes) : Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var registration in registrations)
            _workers.Add(JobWorker.Start(ClientOf(registration).Context, ClientOf(registration).Jobs.Host, registration.Type, registration.Plan, options => Configure(registration, options), scopes));
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.WhenAll(_workers.Select(worker => worker.StopAsync(cancellationToken)));

    /// <summary>For a host that supports no other lifecycle events.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => StoppingAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> FindMistakes()
    {
        foreach (var twice in registrations.GroupBy(registration => (registration.ClientName, registration.Type)).Where(group => group.Count() > 1))
        {
            yield return $"There are {twice.Count()} workers of '{twice.Key.Type}', which would compete for jobs. Register one, and set "
                + "MaxConcurrentJobs for more concurrency.";
        }

        foreach (var registration in registrations)
        {
            var options = ClientOf(registration).Jobs.Host.Settings.For(registration.Type);
            Configure(registration, options);
            foreach (string mistake in options.FindMistakes())
                yield return $"The worker of '{registration.Type}': {mistake}";
        }
    }

    private void Configure(JobWorkerRegistration registration, JobWorkerOptions options)
    {
        foreach (var known in middleware.Where(known => known.ClientName == registration.ClientName))
            options.Middleware.Add(known.Middleware);
        registration.Configure?.Invoke(options);
    }

    private CamundaClient ClientOf(JobWorkerRegistration registration) => registration.ClientName is { } name
        ? services.GetRequiredKeyedService<CamundaClient>(name)
        : services.GetRequiredService<CamundaClient>();
}
