using System.Collections.Concurrent;

namespace Camunda.Rest.Testing.Engine.Waiters;

/// <summary>Knows which types of jobs are asked for, in real time: workers ask again and again, with short gaps. Thread-safe.</summary>
internal sealed class JobRequests
{
    // A worker that has just received nothing asks again at once; one that backs off after an error takes longer.
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (int Open, long LastEnd)> _types = new(StringComparer.Ordinal);

    /// <summary>A request begins to wait for jobs.</summary>
    public void Begin(string type) => _types.AddOrUpdate(type, (1, 0), (_, requests) => (requests.Open + 1, requests.LastEnd));

    /// <summary>A request has received jobs, or has waited long enough.</summary>
    public void End(string type)
    {
        long now = TimeProvider.System.GetTimestamp();
        _types.AddOrUpdate(type, (0, now), (_, requests) => (requests.Open - 1, now));
    }

    /// <summary>Whether a job of this type would be taken soon.</summary>
    public bool Has(string type) => _types.TryGetValue(type, out (int Open, long LastEnd) requests)
        && (requests.Open > 0 || TimeProvider.System.GetElapsedTime(requests.LastEnd) < Gap);
}
