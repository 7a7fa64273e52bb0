using Camunda.Rest.Workers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Camunda.Rest;

/// <summary>
/// Logs how the registered clients are set up when the host starts, and runs the registered workers after it has started, until it begins
/// to stop.
/// </summary>
internal sealed partial class JobWorkerService(
    IServiceProvider services,
    IServiceScopeFactory scopes,
    IOptionsMonitor<CamundaClientOptions> options,
    IEnumerable<ClientRegistration> clients,
    IEnumerable<JobWorkerRegistration> registrations,
    IEnumerable<JobMiddlewareRegistration> middleware) : IHostedLifecycleService
{
    private readonly List<JobWorker> _workers = [];

    /// <summary>Validates all workers before anything starts.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        string[] mistakes = [.. FindMistakes()];
        if (mistakes.Length > 0)
            throw new OptionsValidationException(Options.DefaultName, typeof(JobWorkerOptions), mistakes);
        foreach (var client in clients)
            Report(client.Name);
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var registration in registrations.Where(registration => OptionsOf(registration).Enabled))
        {
            var camunda = services.GetCamundaClient(registration.ClientName);
            _workers.Add(JobWorker.Start(
                camunda.Context,
                camunda.Jobs.Host,
                registration.Type,
                registration.Plan,
                worker => Configure(registration, worker),
                scopes));
        }

        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_workers.Select(worker => worker.StopAsync(cancellationToken)));

    /// <summary>For a host that supports no other lifecycle events.</summary>
    public Task StopAsync(CancellationToken cancellationToken) => StoppingAsync(cancellationToken);

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private IEnumerable<string> FindMistakes()
    {
        foreach (var twice in registrations.GroupBy(registration => (registration.ClientName, registration.Type))
            .Where(group => group.Count() > 1))
        {
            yield return $"There are {twice.Count()} workers of '{twice.Key.Type}', which would compete for jobs. Register one, and set "
                + "MaxConcurrentJobs for more concurrency.";
        }

        foreach (var registration in registrations)
        {
            foreach (string mistake in OptionsOf(registration).FindMistakes())
                yield return $"The worker of '{registration.Type}': {mistake}";
        }
    }

    private JobWorkerOptions OptionsOf(JobWorkerRegistration registration)
    {
        var worker = services.GetCamundaClient(registration.ClientName).Jobs.Host.Settings.For(registration.Type);
        Configure(registration, worker);
        return worker;
    }

    /// <summary>Logs how a client is set up, in one line, and configured job types without a worker.</summary>
    private void Report(string? name)
    {
        var camunda = services.GetCamundaClient(name);
        var settings = options.Get(name ?? Options.DefaultName);
        var logger = GuardedLogger.Create(settings.LoggerFactory, "Camunda.Rest.Hosting");
        var own = registrations.Where(registration => registration.ClientName == name).ToLookup(
            registration => OptionsOf(registration).Enabled, registration => registration.Type);
        string disabled = own.Contains(false) ? $" (turned off: {string.Join(", ", own[false])})" : "";
        LogClient(
            logger,
            name is null ? "Camunda client" : $"Camunda client '{name}'",
            AddressText.Show(camunda.BaseAddress),
            CamundaContract.ApiVersion,
            settings.Authentication.ToString()!,
            (own.Contains(true) ? string.Join(", ", own[true]) : "none") + disabled);
        foreach (string type in camunda.Jobs.Host.Settings.ConfiguredTypes.Except(own.SelectMany(types => types), StringComparer.Ordinal))
            LogWithoutWorker(logger, type);
    }

    [LoggerMessage(5, LogLevel.Information, "{Client}: {Address}, API {ApiVersion}, {Authentication}, workers: {JobTypes}.")]
    private static partial void LogClient(
        ILogger logger, string client, Uri address, string apiVersion, string authentication, string jobTypes);

    [LoggerMessage(
        6, LogLevel.Warning, "The configuration has options for the job type '{JobType}' (Workers:{JobType}), but no worker handles it. "
            + "Check the spelling, which is case-sensitive, or register a worker.")]
    private static partial void LogWithoutWorker(ILogger logger, string jobType);

    private void Configure(JobWorkerRegistration registration, JobWorkerOptions worker)
    {
        foreach (var known in middleware.Where(known => known.ClientName == registration.ClientName))
            worker.Middleware.Add(known.Middleware);
        registration.Configure?.Invoke(worker);
    }
}
