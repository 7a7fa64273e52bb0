namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>
/// Which deployed resources the tests of a cluster have to delete at their end: those that they were the first to deploy, the last test
/// that uses such a one. Thread-safe.
/// </summary>
internal sealed class SharedResources
{
    private readonly object _gate = new();
    private readonly Dictionary<ResourceKey, Usage> _usages = [];

    /// <summary>A test has deployed a resource. Once for each test and resource.</summary>
    /// <param name="key">The resource.</param>
    /// <param name="isNew">Whether it did not exist before.</param>
    public void Begin(ResourceKey key, bool isNew)
    {
        lock (_gate)
        {
            Usage usage = _usages.GetValueOrDefault(key);
            _usages[key] = new(usage.Tests + 1, usage.IsOurs || isNew);
        }
    }

    /// <summary>A test needs a resource no longer.</summary>
    /// <param name="key">The resource.</param>
    /// <param name="keeps">Whether the resource is to stay, for the other tests too.</param>
    /// <returns>Whether the resource is to be deleted now.</returns>
    public bool End(ResourceKey key, bool keeps)
    {
        lock (_gate)
        {
            if (!_usages.TryGetValue(key, out Usage usage))
            {
                return false;
            }

            usage = new(usage.Tests - 1, usage.IsOurs && !keeps);
            if (usage.Tests > 0)
            {
                _usages[key] = usage;
                return false;
            }

            _usages.Remove(key);
            return usage.IsOurs;
        }
    }

    private readonly record struct Usage(int Tests, bool IsOurs);
}
