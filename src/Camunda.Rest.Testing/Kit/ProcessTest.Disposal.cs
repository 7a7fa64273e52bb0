using Camunda.Rest.Models;
using Camunda.Rest.Testing.Coverage;
using Camunda.Rest.Testing.Kit.Snapshots;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessTest
{
    /// <summary>
    /// Ends the test: coverage is collected, instances of the test that are still active are cancelled, and mocks of processes and
    /// decisions are deleted. On a connected cluster, everything that its tests were the first to deploy is deleted by the last of them
    /// that uses it, and the clock runs again when the last test that has set it ends. What cannot be collected or cleaned up stays,
    /// without an exception: a test has its result by then.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        try
        {
            if (!_target.HasStopped)
            {
                await TryAsync(CollectCoverageAsync()).ConfigureAwait(false);
                await CleanUpAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            await Client.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async Task CleanUpAsync()
    {
        if (Options.CleansUp)
        {
            foreach (ProcessInstanceKey key in _instances.Keys)
            {
                await TryAsync(Client.ProcessInstances[key].CancelAsync()).ConfigureAwait(false);
            }
        }

        foreach (ResourceKey key in _deployed)
        {
            if (_resources.End(key, keeps: !Options.CleansUp))
            {
                await TryAsync(Client.Resources[key].DeleteAsync()).ConfigureAwait(false);
            }
        }

        await TryAsync(_target.ReleaseClockAsync(Client, CancellationToken.None)).ConfigureAwait(false);
    }

    private static async Task TryAsync(Task call)
    {
        try
        {
            await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is CamundaException or ObjectDisposedException)
        {
            // The instance has ended already, the cluster has stopped, or the client may not do this.
        }
    }

    private async Task CollectCoverageAsync()
    {
        if (Options.Coverage is not { } coverage)
        {
            return;
        }

        List<ProcessInstanceKey> level = [.. _instances.Keys];
        while (level.Count > 0)
        {
            List<ProcessInstanceKey> called = [];
            foreach (ProcessInstanceKey key in level)
            {
                called.AddRange(await CollectCoverageAsync(coverage, key).ConfigureAwait(false));
            }

            level = called;
        }
    }

    private async Task<IEnumerable<ProcessInstanceKey>> CollectCoverageAsync(ProcessCoverage coverage, ProcessInstanceKey key)
    {
        InstanceReader reader = Read(key, CancellationToken.None);
        ProcessInstanceResult instance = await reader.InstanceAsync().ConfigureAwait(false);
        if (_mockDefinitions.Contains(instance.ProcessDefinitionKey))
        {
            return [];
        }

        (string bpmn, _) = await Models.ReadAsync(instance.ProcessDefinitionKey, instance.ProcessDefinitionId, CancellationToken.None)
            .ConfigureAwait(false);
        IReadOnlyList<ProcessInstanceSequenceFlowResult> flows =
            await Client.ProcessInstances[key].GetSequenceFlowsAsync().ConfigureAwait(false);
        coverage.Add(new CoveredRun(
            Options.Name,
            instance.ProcessDefinitionId.Value,
            bpmn,
            [.. (await reader.ElementsAsync().ConfigureAwait(false)).Select(element => element.ElementId.Value)],
            [.. flows.Select(flow => flow.ElementId.Value)]));
        return (await reader.CalledAsync().ConfigureAwait(false)).Select(called => called.ProcessInstanceKey);
    }
}
