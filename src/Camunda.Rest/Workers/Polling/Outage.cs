namespace Camunda.Rest.Workers;

/// <summary>
/// Whether the workers of a client cannot connect. One of them reports it, so that an outage is not logged once per worker.
/// </summary>
internal sealed class Outage
{
    private object? _reporter;

    /// <summary>Returns whether this worker is the one that reports the outage.</summary>
    public bool Begin(object worker) =>
        Interlocked.CompareExchange(ref _reporter, worker, null) is var reporter && (reporter is null || ReferenceEquals(reporter, worker));

    /// <summary>Ends the outage: a worker has connected.</summary>
    /// <returns>Whether there was one that was reported.</returns>
    public bool End() => Interlocked.Exchange(ref _reporter, null) is not null;

    /// <summary>Lets another worker report the outage, because this one stops.</summary>
    public void Leave(object worker) => Interlocked.CompareExchange(ref _reporter, null, worker);
}
