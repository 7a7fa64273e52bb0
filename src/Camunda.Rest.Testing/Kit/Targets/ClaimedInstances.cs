using System.Collections.Concurrent;

namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>Which process instances belong to a test of a cluster already, so that no other test takes them. Thread-safe.</summary>
internal sealed class ClaimedInstances
{
    private readonly ConcurrentDictionary<ProcessInstanceKey, bool> _keys = new();

    /// <returns>Whether nobody has it yet.</returns>
    public bool TryClaim(ProcessInstanceKey key) => _keys.TryAdd(key, true);

    public bool IsClaimed(ProcessInstanceKey key) => _keys.ContainsKey(key);
}
