using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>A job from its activation to its end, and how its lock stands. Times are since the worker's start.</summary>
#pragma warning disable CA1001 // A handler may hold the token for longer than the job is held, and a source without a timer holds nothing that has to be freed.
internal sealed class HeldJob(ActivatedJobResult activated, TimeSpan received, TimeSpan lockEnd)
#pragma warning restore CA1001
{
    private readonly object _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private HeldJobPhase _phase;
    private bool _isLockLost;

    public ActivatedJobResult Activated { get; } = activated;

    public JobKey Key => Activated.JobKey;

    /// <summary>When it came.</summary>
    public TimeSpan Received { get; } = received;

    /// <summary>When its lock runs out, counted from its arrival here: the cluster's clock may differ.</summary>
    public TimeSpan LockEnd { get; set; } = lockEnd;

    /// <summary>Where it is on its way. It only moves forward.</summary>
    public HeldJobPhase Phase
    {
        get
        {
            lock (_lock)
                return _phase;
        }
    }

    /// <summary>Whether the lock ran out while the job was worked, or the cluster says that it is no longer ours.</summary>
    public bool IsLockLost
    {
        get
        {
            lock (_lock)
                return _isLockLost;
        }
    }

    /// <summary>Whether its place was given to other jobs, because its handler does not end.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Why the job cannot be worked: what the cluster sent is malformed. Null for nearly all.</summary>
    public Exception? Unreadable { get; init; }

    public bool IsRenewing { get; set; }

    /// <summary>Whether its handler waits for the worker's stop, which therefore does not wait for it.</summary>
    public bool IsExcused { get; set; }

    /// <summary>Cancelled when the work is not wanted any more.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>Moves it on.</summary>
    public void MoveTo(HeldJobPhase phase)
    {
        lock (_lock)
            _phase = phase > _phase ? phase : _phase;
    }

    /// <summary>Notes that its lock is lost, and cancels its handler.</summary>
    /// <returns>Whether that is news: not when it was lost before, nor when the outcome is being delivered, which then finds out.</returns>
    public bool TryLoseLock()
    {
        lock (_lock)
        {
            if (_isLockLost || _phase == HeldJobPhase.Delivering)
                return false;
            _isLockLost = true;
        }

        Cancel();
        return true;
    }

    /// <summary>Cancels its handler, because the worker stops and does not wait for it any more.</summary>
    public void Stop() => Cancel();

    // What handlers registered runs elsewhere, so that it cannot hold or break the caller.
    private void Cancel() => _ = _cancellation.CancelAsync().ContinueWith(
        static ended => ended.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
}
