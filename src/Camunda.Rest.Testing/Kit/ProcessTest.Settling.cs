using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit.Models;
using Camunda.Rest.Testing.Kit.Moves;

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

        foreach (IReadOnlyList<ModelFile> files in _plan.Deployments())
        {
            if (files.Count > 0)
            {
                await DeployAsync(files, cancellationToken).ConfigureAwait(false);
            }
        }

        _isDeployed = true;
    }

    /// <summary>Deploys the files unless they need mocks that are still to come.</summary>
    internal Task DeployFirstAsync(CancellationToken cancellationToken) =>
        _plan.IsIncomplete ? Task.CompletedTask : DeployAsync(cancellationToken);

    /// <summary>Lets mocks and behaviours work until there is nothing left for them.</summary>
    internal async Task SettleAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);

        // A behaviour calls methods of the test, which settle too: its own round goes on after it.
        if (_isSettling.Value)
        {
            return;
        }

        await _settling.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _isSettling.Value = true;
            HashSet<(JobKey Key, int Retries)> done = [];
            for (int round = 0; await SettleOnceAsync(done, cancellationToken).ConfigureAwait(false); round++)
            {
                if (round == MaxRounds)
                {
                    throw new InvalidOperationException(
                        $"Mocks and behaviours have followed each other {MaxRounds} times. Either the process goes in circles, "
                            + "or a behaviour's condition goes on holding.");
                }
            }
        }
        finally
        {
            _isSettling.Value = false;
            _settling.Release();
        }
    }

    /// <summary>Whether somebody else may change an instance of the test.</summary>
    internal async Task<bool> MayChangeAsync(CancellationToken cancellationToken) =>
        Options.WaitsForOthers || _target.MayChange(await FindActiveAsync(cancellationToken).ConfigureAwait(false));

    private async Task<bool> SettleOnceAsync(HashSet<(JobKey Key, int Retries)> done, CancellationToken cancellationToken)
    {
        bool hasMoved = await _mocks.RunAsync(
            await FindActiveAsync(cancellationToken).ConfigureAwait(false), done, cancellationToken).ConfigureAwait(false);
        if (hasMoved || _behaviors.IsEmpty)
        {
            return hasMoved;
        }

        foreach (ProcessInstanceUnderTest instance in Instances)
        {
            foreach (ConditionalBehavior behavior in _behaviors)
            {
                ProcessInstanceSnapshot snapshot = await instance.TakeSnapshotAsync(cancellationToken).ConfigureAwait(false);
                hasMoved |= await behavior.RunAsync(instance, snapshot).ConfigureAwait(false);
            }
        }

        return hasMoved;
    }

    // The instances of the test and those that they have called.
    private async Task<IReadOnlyList<ProcessInstanceKey>> FindActiveAsync(CancellationToken cancellationToken)
    {
        List<ProcessInstanceKey> all = [.. _instances.Keys];
        List<ProcessInstanceKey> level = all;
        bool mayCall = _plan.Files.Count == 0 || _plan.Files.Any(file => file.Processes.Any(
            process => process.Elements.Any(element => element.IsCallActivity)));
        while (mayCall && level.Count > 0)
        {
            List<ProcessInstanceKey> callers = level;
            IReadOnlyList<ProcessInstanceResult> called = await Client.ProcessInstances.Search()
                .Where(instance => callers.Contains(instance.ParentProcessInstanceKey) && instance.State == ProcessInstanceState.Active)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            level = [.. called.Select(instance => instance.ProcessInstanceKey)];
            all.AddRange(level);
        }

        return all;
    }

    private async Task DeployAsync(IReadOnlyList<ModelFile> files, CancellationToken cancellationToken)
    {
        DeploymentBuilder builder = Client.Deployments.Create();
        builder = Options.TenantId is { } tenant ? builder.ForTenant(tenant) : builder;
        foreach (ModelFile file in files)
        {
            builder = builder.AddBytes(file.Name, file.Content);
        }

        HashSet<string> known = _target.IsConsistent ? [] : await FindDefinitionsAsync(files, cancellationToken).ConfigureAwait(false);
        DeploymentResult deployed = await builder.SendAsync(cancellationToken).ConfigureAwait(false);
        foreach (DeploymentProcessResult process in deployed.Processes)
        {
            if (_plan.Files.All(file => file.Name != process.ResourceName))
            {
                _mockDefinitions.Add(process.ProcessDefinitionKey);
            }

            if (!_target.IsConsistent && !known.Contains(process.ProcessDefinitionKey.Value))
            {
                _created.Add(ResourceKey.Parse(process.ProcessDefinitionKey.Value));
            }
        }
    }

    // What a connected cluster had before is not the test's to delete.
    private async Task<HashSet<string>> FindDefinitionsAsync(IReadOnlyList<ModelFile> files, CancellationToken cancellationToken)
    {
        HashSet<string> known = [];
        foreach (string id in files.SelectMany(file => file.Processes).Select(process => process.Id))
        {
            IReadOnlyList<ProcessDefinitionResult> definitions = await Client.ProcessDefinitions.Search()
                .Where(definition => definition.ProcessDefinitionId == id)
                .ToListAsync(cancellationToken)
                .ConfigureAwait(false);
            known.UnionWith(definitions.Select(definition => definition.ProcessDefinitionKey.Value));
        }

        return known;
    }
}
