using System.Text;
using Camunda.Rest.Models;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Camunda.Rest;

/// <summary>Deploys the registered resources before the other services of the host start.</summary>
internal sealed partial class DeploymentService(
    IServiceProvider services, IOptionsMonitor<CamundaClientOptions> options, IEnumerable<DeploymentRegistration> registrations)
        : IHostedLifecycleService
{
    /// <summary>How a BPMN model refers to a resource of its own deployment.</summary>
    private static readonly byte[][] DeploymentBindings =
    [
        Encoding.UTF8.GetBytes("bindingType=\"deployment\""),
        Encoding.UTF8.GetBytes("bindingType='deployment'"),
    ];

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        foreach (var registration in registrations)
        {
            var settings = options.Get(registration.ClientName ?? Options.DefaultName);
            var logger = GuardedLogger.Create(settings.LoggerFactory, "Camunda.Rest.Hosting");
            if (settings.Deployment.Enabled)
                await DeployAsync(registration, settings.MaxDeploymentSize, logger, cancellationToken).ConfigureAwait(false);
            else
                LogDisabled(logger);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsBoundToDeployment(ReadOnlyMemory<byte> content)
    {
        foreach (byte[] binding in DeploymentBindings)
        {
            if (content.Span.IndexOf(binding) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>Returns what a deployment contains, with versions.</summary>
    private static IEnumerable<string> Describe(DeploymentResult result) =>
    [
        .. result.Processes.Select(process => $"process {process.ProcessDefinitionId} version {process.ProcessDefinitionVersion}"),
        .. result.Decisions.Select(decision => $"decision {decision.DecisionDefinitionId} version {decision.Version}"),
        .. result.Forms.Select(form => $"form {form.FormId} version {form.Version}"),
        .. result.Resources.Select(resource => $"resource {resource.ResourceId} version {resource.Version}"),
    ];

    private async Task DeployAsync(DeploymentRegistration registration, long maxSize, ILogger logger, CancellationToken cancellationToken)
    {
        var camunda = services.GetCamundaClient(registration.ClientName);
        var deployment = registration.Add(camunda.Deployments.Create())
            ?? throw new InvalidOperationException("The function that was passed to AddDeployment returned null. Return the builder.");
        var contents = new List<(DeploymentFile File, ReadOnlyMemory<byte> Bytes)>();
        foreach (var file in deployment.Files)
        {
            var bytes = await file.Source.ReadAllAsync(maxSize, cancellationToken).ConfigureAwait(false);
            contents.Add((new DeploymentFile(file.Name, new MemorySource(bytes)), bytes));
        }

        var groups = contents.Count == 0 || contents.Exists(content => IsBoundToDeployment(content.Bytes))
            ? [deployment.WithFiles(contents.Select(content => content.File))]
            : contents.Select(content => deployment.WithFiles([content.File])).ToArray();
        foreach (var group in groups)
        {
            var result = await group.SendAsync(cancellationToken).ConfigureAwait(false);
            LogDeployed(logger, string.Join(", ", group.Files.Select(file => file.Name)), string.Join(", ", Describe(result)));
        }
    }

    [LoggerMessage(3, LogLevel.Information, "The cluster has {Resources}: {Definitions}.")]
    private static partial void LogDeployed(ILogger logger, string resources, string definitions);

    [LoggerMessage(4, LogLevel.Information, "Nothing is deployed, because Deployment:Enabled is false.")]
    private static partial void LogDisabled(ILogger logger);
}
