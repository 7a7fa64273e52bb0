using Camunda.Rest.Models;

namespace Camunda.Rest.Workers;

/// <summary>A job from its activation to its end, with the state of its lock. Times are relative to the worker's start.</summary>
#pragma warning disable CA1001 // A handler may keep the token, and a source without a timer need not be disposed.
internal sealed class HeldJob(ActivatedJobResult activated, TimeSpan received, TimeSpan lockEnd)
#pragma warning restore CA1001
{
    private readonly object _lock = new();
    private readonly CancellationTokenSource _cancellation = new();
    private HeldJobPhase _phase;
    private bool _isLockLost;

    public ActivatedJobResult Activated { get; } = activated;

    public JobKey Key => Activated.JobKey;

    /// <summary>When the job was received.</summary>
    public TimeSpan Received { get; } = received;

    /// <summary>When its lock expires, counted from when the job was received: the cluster's clock may differ.</summary>
    public TimeSpan LockEnd { get; set; } = lockEnd;

    /// <summary>The phase of the job. It only moves forward.</summary>
    public HeldJobPhase Phase
    {
        get
        {
            lock (_lock)
                return _phase;
        }
    }

    /// <summary>Whether the lock expired while the job was handled, or the cluster reported that the worker no longer holds it.</summary>
    public bool IsLockLost
    {
        get
        {
            lock (_lock)
                return _isLockLost;
        }
    }

    /// <summary>Whether other jobs use its slot, because its handler does not return.</summary>
    public bool IsAbandoned { get; set; }

    /// <summary>Why the job cannot be handled: what the cluster sent is malformed. Usually null.</summary>
    public Exception? Unreadable { get; init; }

    public bool IsRenewing { get; set; }

    /// <summary>Whether its handler waits for the worker to stop; the stop then does not wait for this job.</summary>
    public bool IsExcused { get; set; }

    /// <summary>Cancelled when the handler should stop.</summary>
    public CancellationToken Token => _cancellation.Token;

    /// <summary>Moves the job to a later phase.</summary>
    public void MoveTo(HeldJobPhase phase)
    {
        lock (_lock)
            _phase = phase > _phase ? phase : _phase;
    }

    /// <summary>Marks its lock as lost, and cancels its handler.</summary>
    /// <returns>False when the lock was lost before, or when the outcome is being delivered: the delivery then finds out.</returns>
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

    /// <summary>Cancels its handler, because the worker stops and no longer waits for it.</summary>
    public void Stop() => Cancel();

    // Callbacks that handlers registered run on another thread, so that they cannot block the caller or throw into it.
    private void Cancel() => _ = _cancellation.CancelAsync().ContinueWith(
        static ended => ended.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
