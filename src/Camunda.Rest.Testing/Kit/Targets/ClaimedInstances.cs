using System.Collections.Concurrent;

namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>Which process instances belong to a test of a cluster already, so that no other test takes them. Thread-safe.</summary>
internal sealed class ClaimedInstances
{
    private readonly ConcurrentDictionary<ProcessInstanceKey, bool> _keys = new();
    private readonly ConcurrentDictionary<Task, bool> _starts = new();

    /// <returns>Whether nobody has it yet.</returns>
    public bool TryClaim(ProcessInstanceKey key) => _keys.TryAdd(key, true);

    /// <summary>Starts an instance and claims it.</summary>
    public async Task<ProcessInstanceKey> StartAsync(Func<Task<ProcessInstanceKey>> start)
    {
        TaskCompletionSource claimed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _starts.TryAdd(claimed.Task, true);
        try
        {
            ProcessInstanceKey key = await start().ConfigureAwait(false);
            TryClaim(key);
            return key;
        }
        finally
        {
            _starts.TryRemove(claimed.Task, out _);
            claimed.TrySetResult();
        }
    }

    /// <summary>Waits until what is being started is claimed: a search may show it before its test knows of it.</summary>
    public Task WhenClaimedAsync(CancellationToken cancellationToken) => Task.WhenAll(_starts.Keys).WaitAsync(cancellationToken);
}
