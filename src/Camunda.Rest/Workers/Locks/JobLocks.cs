namespace Camunda.Rest.Workers;

/// <summary>Checks the locks of the held jobs periodically: renews those of unfinished jobs, and detects those that are lost.</summary>
internal sealed class JobLocks : IAsyncDisposable
{
    private readonly WorkerContext _worker;
    private readonly WorkerGateway _gateway;
    private readonly JobDispatcher _dispatcher;
    private readonly TimeSpan _interval;
    private readonly ITimer _timer;

    public JobLocks(WorkerContext worker, WorkerGateway gateway, JobDispatcher dispatcher)
    {
        _worker = worker;
        _gateway = gateway;
        _dispatcher = dispatcher;

        // A renewal starts at half of the lock duration, so there are three checks before it expires.
        _interval = worker.Options.LockDuration / 6;
        _timer = worker.Time.Clock.CreateTimer(static locks => ((JobLocks)locks!).Look(), this, _interval, _interval);
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    /// <summary>Runs on the clock's thread, where an exception would end the process.</summary>
    private void Look()
    {
        foreach (var job in _dispatcher.Held)
        {
            try
            {
                Look(job, _worker.Time.Now);
            }
            // Whatever the error, the other jobs' locks have to be checked.
            catch (Exception error)
            {
                _worker.NoteRestart(WorkerLoop.Locks, error);
            }
        }
    }

    private void Look(HeldJob job, TimeSpan now)
    {
        var left = job.LockEnd - now;
        if (left <= TimeSpan.Zero)
        {
            NoteEnd(job, -left);
        }
        else if (left <= _worker.Options.LockDuration / 2 && job.Phase != HeldJobPhase.Delivering && !job.IsRenewing && !job.IsLockLost
            && MayRenew(job, now))
        {
            _ = RenewAsync(job);
        }
    }

    /// <summary>
    /// Returns whether a failed renewal means that the lock is lost: the cluster itself reports that the job is gone or locked by another
    /// worker.
    /// </summary>
    internal static bool IsLost(FailureVerdict verdict) => verdict.IsSettled;

    private bool MayRenew(HeldJob job, TimeSpan now) =>
        _worker.Options.RenewLocksUpTo == Timeout.InfiniteTimeSpan || now - job.Received < _worker.Options.RenewLocksUpTo;

    private void NoteEnd(HeldJob job, TimeSpan since)
    {
        if (!job.IsLockLost)
            Lose(job);
        else if (since >= _interval && job.Phase == HeldJobPhase.Handling)
            Abandon(job);
    }

    /// <summary>Handles the loss of a job's lock. A job whose outcome is being delivered is left to the delivery.</summary>
    private void Lose(HeldJob job)
    {
        if (!job.TryLoseLock())
            return;
        _worker.Metrics.LockLost();
        _worker.Log.LockLost(job.Key, _worker.Type, _worker.Time.Now - job.Received);
        _dispatcher.Drop(job);
    }

    private void Abandon(HeldJob job)
    {
        // Its handler was cancelled and does not return: other jobs must not suffer from it.
        _dispatcher.Abandon(job);
        _worker.Log.HandlerAbandoned(job.Key, _worker.Type, _worker.Time.Now - job.Received);
    }

    private async Task RenewAsync(HeldJob job)
    {
        job.IsRenewing = true;
        var begun = _worker.Time.Now;
        try
        {
            await _gateway.RenewAsync(job, CancellationToken.None).ConfigureAwait(false);

            // Counted from the time of sending: the cluster counts from a later moment.
            job.LockEnd = begun + _worker.Options.LockDuration;
            job.IsRenewing = false;
            _worker.Metrics.Renewed();
        }
        catch (CamundaException error) when (IsLost(error.Verdict))
        {
            job.IsRenewing = false;
            Lose(job);
        }
        // The next check retries the renewal.
        catch (Exception error)
        {
            // Before the log entry is written: whoever reads the log may rely on the next check.
            job.IsRenewing = false;
            _worker.Log.RenewalFailed(error, job.Key, _worker.Type, job.LockEnd - _worker.Time.Now);
        }
    }
}
