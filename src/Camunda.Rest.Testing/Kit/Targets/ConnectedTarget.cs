namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>A running cluster: searches lag behind, others work on it, and its clock moves only where that is allowed.</summary>
internal sealed class ConnectedTarget(CamundaClient client) : ITestTarget
{
    private readonly object _gate = new();
    private readonly HashSet<CamundaClient> _pinning = [];
    private DateTimeOffset? _pinned;

    public bool IsConsistent => false;

    public bool HasStopped => false;

    public bool ShowsTimers => false;

    public DateTimeOffset Now
    {
        get
        {
            lock (_gate)
            {
                return _pinned ?? TimeProvider.System.GetUtcNow();
            }
        }
    }

    // With options of its own, so that disposing it leaves the caller's client as it is.
    public CamundaClient CreateClient() => client.With(new CamundaCallOptions());

    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    public IReadOnlyList<PendingTimer> TimersOf(ProcessInstanceKey processInstanceKey) => [];

    public long? CompletionOrderOf(ElementInstanceKey elementInstanceKey) => null;

    public bool MayChange(IReadOnlyCollection<ProcessInstanceKey> processInstanceKeys) => true;

    public async Task AdvanceAsync(CamundaClient client, TimeSpan time, CancellationToken cancellationToken)
    {
        DateTimeOffset date = Now + time;
        try
        {
            await SetClockAsync(client, date, cancellationToken).ConfigureAwait(false);
        }
        catch (CamundaException exception) when (exception is CamundaForbiddenException or CamundaNotFoundException)
        {
            throw new InvalidOperationException(
                "The cluster does not let its clock be set, so the test cannot move time. Allow it in the cluster's configuration and in "
                    + "the permissions of the client, or run the test on the embedded cluster.",
                exception);
        }

        lock (_gate)
        {
            _pinning.Add(client);
            _pinned = date;
        }
    }

    public async Task ReleaseClockAsync(CamundaClient client, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // Other tests that have set the clock go on with it.
            if (!_pinning.Remove(client) || _pinning.Count > 0)
            {
                return;
            }

            _pinned = null;
        }

        await SetClockAsync(client, null, cancellationToken).ConfigureAwait(false);
    }

    private static Task SetClockAsync(CamundaClient client, DateTimeOffset? time, CancellationToken cancellationToken) => time is { } pinned
        ? client.Clock.PinAsync(pinned, cancellationToken)
        : client.Clock.ResetAsync(cancellationToken);
}
