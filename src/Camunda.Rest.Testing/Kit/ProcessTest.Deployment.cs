using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Models;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessTest
{
    /// <summary>Deploys the files, and once more when mocks were added since.</summary>
    internal async Task DeployAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        if (_isDeployed)
        {
            return;
        }

        await _deploying.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isDeployed)
            {
                return;
            }

            foreach (IReadOnlyList<ModelFile> files in _plan.Deployments())
            {
                if (files.Count > 0)
                {
                    await DeployAsync(files, cancellationToken).ConfigureAwait(false);
                }
            }

            _isDeployed = true;
        }
        finally
        {
            _deploying.Release();
        }
    }

    /// <summary>Deploys the files unless they need mocks that are still to come.</summary>
    internal Task DeployFirstAsync(CancellationToken cancellationToken) =>
        _plan.IsIncomplete ? Task.CompletedTask : DeployAsync(cancellationToken);

    private static IEnumerable<(string? Key, string? File)> ResourcesOf(DeploymentMetadataResult deployed) =>
    [
        (deployed.ProcessDefinition?.ProcessDefinitionKey.Value, deployed.ProcessDefinition?.ResourceName),
        (deployed.DecisionRequirements?.DecisionRequirementsKey.Value, deployed.DecisionRequirements?.ResourceName),
        (deployed.Form?.FormKey.Value, deployed.Form?.ResourceName),
        (deployed.Resource?.ResourceKey.Value, deployed.Resource?.ResourceName),
    ];

    private async Task DeployAsync(IReadOnlyList<ModelFile> files, CancellationToken cancellationToken)
    {
        DeploymentBuilder builder = Client.Deployments.Create();
        builder = Options.TenantId is { } tenant ? builder.ForTenant(tenant) : builder;
        foreach (ModelFile file in files)
        {
            builder = builder.AddBytes(file.Name, file.Content);
        }

        DeploymentResult deployed = await builder.SendAsync(cancellationToken).ConfigureAwait(false);
        _mockDefinitions.UnionWith(deployed.Processes
            .Where(process => IsMock(process.ResourceName)).Select(process => process.ProcessDefinitionKey));

        // A deployment takes its own key first, and then those of what it adds. What the cluster had before keeps its older key.
        ResourceKey first = ResourceKey.Parse(deployed.DeploymentKey.Value);
        foreach ((string? value, string? file) in deployed.Deployments.SelectMany(ResourcesOf))
        {
            if (value is null || (IsEmbedded && !IsMock(file)))
            {
                continue;
            }

            ResourceKey key = ResourceKey.Parse(value);
            if (_deployed.Add(key))
            {
                _resources.Begin(key, isNew: key.CompareTo(first) > 0);
            }
        }
    }

    private bool IsMock(string? resourceName) => _plan.Files.All(file => file.Name != resourceName);
}
