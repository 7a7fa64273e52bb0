namespace Camunda.Rest.Testing.Kit.Targets;

/// <summary>A running cluster: searches lag behind, others work on it, and its clock moves only where that is allowed.</summary>
internal sealed class ConnectedTarget(CamundaClient client) : ITestTarget
{
    private DateTimeOffset? _pinned;

    public bool IsConsistent => false;

    public bool ShowsTimers => false;

    public DateTimeOffset Now => _pinned ?? TimeProvider.System.GetUtcNow();

    // With options of its own, so that disposing it leaves the caller's client as it is.
    public CamundaClient CreateClient() => client.With(new CamundaCallOptions());

    public Task<DateTimeOffset?> FindNextDueAsync(CancellationToken cancellationToken) => Task.FromResult<DateTimeOffset?>(null);

    public IReadOnlyList<PendingTimer> TimersOf(ProcessInstanceKey processInstanceKey) => [];

    public bool MayChange(IReadOnlyCollection<ProcessInstanceKey> processInstanceKeys) => true;

    public async Task AdvanceToAsync(CamundaClient client, DateTimeOffset time, CancellationToken cancellationToken)
    {
        try
        {
            await SetClockAsync(client, time, cancellationToken).ConfigureAwait(false);
        }
        catch (CamundaException exception) when (exception is CamundaForbiddenException or CamundaNotFoundException)
        {
            throw new InvalidOperationException(
                "The cluster does not let its clock be set, so the test cannot move time. Allow it in the cluster's configuration and in "
                    + "the permissions of the client, or run the test on the embedded cluster.",
                exception);
        }

        _pinned = time;
    }

    public async Task ReleaseClockAsync(CamundaClient client, CancellationToken cancellationToken)
    {
        if (_pinned is not null)
        {
            _pinned = null;
            await SetClockAsync(client, null, cancellationToken).ConfigureAwait(false);
        }
    }

    // Experimental is what the API calls its clock, because it is for tests; so is this.
#pragma warning disable CAMUNDA001
    private static Task SetClockAsync(CamundaClient client, DateTimeOffset? time, CancellationToken cancellationToken) => time is { } pinned
        ? client.Clock.PinAsync(pinned, cancellationToken)
        : client.Clock.ResetAsync(cancellationToken);
#pragma warning restore CAMUNDA001
}
