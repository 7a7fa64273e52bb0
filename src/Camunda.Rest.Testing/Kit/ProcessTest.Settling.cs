using Camunda.Rest.Models;
using Camunda.Rest.Testing.Kit;
using Camunda.Rest.Testing.Kit.Assertions;

namespace Camunda.Rest.Testing;

public sealed partial class ProcessTest
{
    /// <summary>Lets mocks and behaviours work until there is nothing left for them.</summary>
    internal Task SettleAsync(CancellationToken cancellationToken) => SettleAsync([], cancellationToken);

    /// <summary>Lets mocks and behaviours work, and returns whether somebody else may still change an instance of the test.</summary>
    internal async Task<bool> SettleAndAskAsync(CancellationToken cancellationToken)
    {
        HashSet<(JobKey Key, int Retries)> done = [];
        await SettleAsync(done, cancellationToken).ConfigureAwait(false);
        bool mayChange = Options.WaitsForOthers || !IsEmbedded || _target.MayChange([.. _instances.Keys]);

        // A worker may have ended its last job since, so that mocks go on.
        return mayChange || await SettleAsync(done, cancellationToken).ConfigureAwait(false);
    }

    /// <returns>Whether anything was left for them.</returns>
    private async Task<bool> SettleAsync(HashSet<(JobKey Key, int Retries)> done, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);

        // A behaviour calls methods of the test, which settle too: its own round goes on after it.
        if (_isSettling.Value)
        {
            return false;
        }

        await _settling.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _isSettling.Value = true;
            for (int round = 0; ; round++)
            {
                if (!await SettleOnceAsync(done, cancellationToken).ConfigureAwait(false))
                {
                    return round > 0;
                }

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

    /// <summary>Makes a call that moves an instance, and lets mocks and behaviours follow.</summary>
    /// <remarks>
    /// The API responds to a command to a user task when the task's listeners are done. Mocks may do these, so they work while the call
    /// waits.
    /// </remarks>
    internal async Task CallAsync(Task call, CancellationToken cancellationToken)
    {
        HashSet<(JobKey Key, int Retries)> done = [];
        while (!call.IsCompleted && !_mocks.IsEmpty)
        {
            Task pause = Task.Delay(AssertionRunner.PollInterval, TimeProvider.System, cancellationToken);
            await Task.WhenAny(call, pause).ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            if (call.IsCompleted)
            {
                break;
            }

            if (_isSettling.Value)
            {
                // A behaviour or a handler waits for this call, and the round that called it for them.
                await _mocks.RunAsync(
                    await FindActiveAsync(cancellationToken).ConfigureAwait(false), done, cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await SettleAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        await call.ConfigureAwait(false);
        await SettleAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> SettleOnceAsync(HashSet<(JobKey Key, int Retries)> done, CancellationToken cancellationToken)
    {
        bool hasMoved = !_mocks.IsEmpty && await _mocks.RunAsync(
            await FindActiveAsync(cancellationToken).ConfigureAwait(false), done, cancellationToken).ConfigureAwait(false);
        if (hasMoved || _behaviors.IsEmpty)
        {
            return hasMoved;
        }

        foreach (ProcessInstanceUnderTest instance in Instances)
        {
            foreach (ConditionalBehavior behavior in _behaviors)
            {
                if (await TryReadAsync(instance.Key, cancellationToken).ConfigureAwait(false) is { } snapshot)
                {
                    hasMoved |= await behavior.RunAsync(instance, snapshot).ConfigureAwait(false);
                }
            }
        }

        return hasMoved;
    }

    /// <summary>Reads an instance. Where the cluster is connected, waits until it is visible.</summary>
    internal async Task<ProcessInstanceSnapshot> ReadAsync(ProcessInstanceKey key, CancellationToken cancellationToken)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < Options.AssertionTimeout)
        {
            if (await TryReadAsync(key, cancellationToken).ConfigureAwait(false) is { } snapshot)
            {
                return snapshot;
            }

            await Task.Delay(AssertionRunner.PollInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }

        return await Read(key, cancellationToken).SnapshotAsync().ConfigureAwait(false);
    }

    // A connected cluster does not show everything at once.
    private async Task<ProcessInstanceSnapshot?> TryReadAsync(ProcessInstanceKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await Read(key, cancellationToken).SnapshotAsync().ConfigureAwait(false);
        }
        catch (CamundaNotFoundException) when (!IsEmbedded)
        {
            return null;
        }
    }

    // The instances of the test and those that they have called.
    private async Task<IReadOnlyList<ProcessInstanceKey>> FindActiveAsync(CancellationToken cancellationToken)
    {
        List<ProcessInstanceKey> all = [.. _instances.Keys];
        List<ProcessInstanceKey> level = all;
        while (_mayCall && level.Count > 0)
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
}
