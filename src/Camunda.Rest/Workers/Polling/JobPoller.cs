namespace Camunda.Rest.Workers;

/// <summary>
/// Polls for jobs while there is room for them, one poll at a time, until it is stopped: every failure is retried after a delay.
/// </summary>
internal sealed class JobPoller(WorkerContext worker, WorkerGateway gateway, JobDispatcher dispatcher, WorkerCapacity capacity)
{
    /// <summary>The longest delay between polls when the cluster has no jobs and does not hold the poll.</summary>
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(1);

    /// <summary>The longest delay that a server can ask for: a wrong value must not stall the worker.</summary>
    private static readonly TimeSpan LongestAsked = TimeSpan.FromMinutes(1);

    /// <summary>The shortest time after which a gateway times out; a 504 that arrives earlier is a failure.</summary>
    internal static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);

    private readonly HashSet<JobKey> _keys = [];
    private bool _isCutNoted;
    private bool _isUnreported;
    private int _failures;
    private int _emptyPolls;
    private long _lastPoll;
    private volatile Exception? _lastError;
    private volatile bool _isPaused;

    public bool IsPaused
    {
        get => _isPaused;
        set => _isPaused = value;
    }

    /// <summary>When the response to the last poll arrived; null before the first.</summary>
    public DateTimeOffset? LastPoll =>
        Interlocked.Read(ref _lastPoll) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    /// <summary>Why the last poll failed; null when it succeeded.</summary>
    public Exception? LastError => _lastError;

    /// <summary>Polls until it is stopped. An unexpected exception is reported, and polling restarts after a delay.</summary>
    /// <param name="stop">Stops after the open poll.</param>
    /// <param name="abort">Cancels the open poll too.</param>
    public async Task RunAsync(CancellationToken stop, CancellationToken abort)
    {
        try
        {
            await RunOnAsync(stop, abort).ConfigureAwait(false);
        }
        finally
        {
            worker.Outage.Leave(this);
        }
    }

    private async Task RunOnAsync(CancellationToken stop, CancellationToken abort)
    {
        try
        {
            if (worker.Options.StartJitter > TimeSpan.Zero)
                await worker.Time.PauseAsync(BackOff.Jitter(worker.Options.StartJitter), stop).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return;
        }
        // Polling then starts at once.
        catch (Exception error)
        {
            NoteRestart(error);
        }

        while (!stop.IsCancellationRequested)
        {
            try
            {
                await PollOnAsync(stop, abort).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            // A worker whose polling loop ended would stall silently.
            catch (Exception error)
            {
                NoteRestart(error);
                await PauseAfterRestartAsync(stop).ConfigureAwait(false);
            }
        }
    }

    private async Task PollOnAsync(CancellationToken stop, CancellationToken abort)
    {
        while (!stop.IsCancellationRequested)
        {
            int room = IsPaused ? 0 : dispatcher.Room();
            if (room == 0)
                await dispatcher.WaitForRoomAsync(stop).ConfigureAwait(false);
            else if (await PollAsync(room, abort).ConfigureAwait(false) is { } pause && pause > TimeSpan.Zero)
                await worker.Time.PauseAsync(pause, stop).ConfigureAwait(false);
        }
    }

    private void NoteRestart(Exception error)
    {
        _lastError = error;
        _failures++;
        worker.NoteRestart(WorkerLoop.Polling, error);
    }

    private async Task PauseAfterRestartAsync(CancellationToken stop)
    {
        var pause = BackOff.Next(_failures, WorkerTime.FirstDelay, worker.Options.MaxPollBackOff);
        try
        {
            await worker.Time.PauseAsync(pause, stop).ConfigureAwait(false);
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            // The clock itself fails.
#pragma warning disable RS0030 // No other clock is available.
            await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
#pragma warning restore RS0030
        }
        catch (OperationCanceledException)
        {
            // The loop checks the token.
        }
    }

    /// <summary>Makes one poll.</summary>
    /// <returns>The delay before the next one.</returns>
    private async Task<TimeSpan> PollAsync(int room, CancellationToken abort)
    {
        var begun = worker.Time.Now;
        SalvagedJobs jobs;
        try
        {
            jobs = await gateway.ActivateAsync(room, abort).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (abort.IsCancellationRequested)
        {
            return TimeSpan.Zero;
        }
        // A worker that ends because of an unknown failure of a poll would stall silently.
        catch (Exception error)
        {
            var verdict = FailureVerdict.Of(error);
            return IsEndOfWait(verdict, worker.Time.Now - begun)
                ? NoteCut(error, worker.Time.Now - begun)
                : NoteFailure(error, verdict, begun);
        }

        var now = worker.Time.Now;
        NoteAnswer();
        if (jobs.Readable.Count + jobs.Unreadable.Count == 0)
            return PauseWhenEmpty(now - begun);
        _emptyPolls = 0;
        var held = Hold(jobs, now);
        worker.Metrics.Activated(held.Count);
        dispatcher.Add(held);
        return TimeSpan.Zero;
    }

    /// <summary>
    /// Returns whether a gateway ended a long poll with 504 because of its own timeout, which means that there were no jobs.
    /// </summary>
    /// <param name="verdict">The verdict on the poll.</param>
    /// <param name="taken">How long it was open.</param>
    internal static bool IsEndOfWait(FailureVerdict verdict, TimeSpan taken) =>
        verdict is { Kind: FailureKind.Timeout, Source: CamundaFailureSource.Intermediary or CamundaFailureSource.Cluster }
            && taken >= ShortestWait;

    /// <summary>Returns the jobs of a response, each once. Malformed ones are reported and left out.</summary>
    private List<HeldJob> Hold(SalvagedJobs jobs, TimeSpan now)
    {
        _keys.Clear();
        var held = new List<HeldJob>(jobs.Readable.Count + jobs.Unreadable.Count);
        foreach (var job in jobs.Readable)
        {
            if (job is null)
                worker.Log.NullJob(worker.Type);
            else if (!_keys.Add(job.JobKey))
                worker.Log.RepeatedJob(job.JobKey, worker.Type);
            else
                held.Add(new HeldJob(job, now, now + worker.Options.LockDuration));
        }

        foreach (var job in jobs.Unreadable)
        {
            if (job.Key is null)
                worker.Log.UnreadableWithoutKey(job.Error, worker.Type);
            else if (_keys.Add(job.Key.Value))
                held.Add(new HeldJob(job.ToActivated(worker.Type), now, now + worker.Options.LockDuration) { Unreadable = job.Error });
        }

        return held;
    }

    private TimeSpan NoteCut(Exception error, TimeSpan taken)
    {
        NoteAnswer();
        _emptyPolls = 0;
        if (!_isCutNoted)
            worker.Log.PollCut(worker.Type, taken, (int?)(error as CamundaException)?.StatusCode);
        _isCutNoted = true;
        return TimeSpan.Zero;
    }

    private void NoteAnswer()
    {
        Interlocked.Exchange(ref _lastPoll, worker.Time.Clock.GetUtcNow().UtcTicks);
        _lastError = null;
        if (_failures > 0 && (worker.Outage.End() || !_isUnreported))
            worker.Log.PollsAgain(worker.Type, _failures);
        (_failures, _isUnreported) = (0, false);
    }

    private TimeSpan NoteFailure(Exception error, FailureVerdict verdict, TimeSpan begun)
    {
        _lastError = error;
        _failures++;
        if (verdict.IsBackPressure)
            capacity.Lower(begun, worker.Time.Now);
        var pause = BackOff.Next(_failures, WorkerTime.FirstDelay, worker.Options.MaxPollBackOff);
        if (verdict.RetryAfter is { } asked && asked > pause)
            pause = asked < LongestAsked ? asked : LongestAsked;

        bool isReporter = verdict.Kind != FailureKind.NotConnected || worker.Outage.Begin(this);
        _isUnreported = !isReporter;

        // The first failure is logged, then only some: an outage of hours must not fill a disk.
        if (_failures == 1 || _failures % 20 == 0)
        {
            if (!isReporter)
                worker.Log.NotConnectedEither(worker.Type, _failures);
            else if (verdict.Kind == FailureKind.NotConnected)
                worker.Log.NotConnected(worker.Type, _failures, pause, ExceptionText.MessageOf(error));
            else
                worker.Log.PollFailed(error, worker.Type, _failures, pause);
        }

        return pause;
    }

    private TimeSpan PauseWhenEmpty(TimeSpan taken)
    {
        // The cluster's own default is not known here.
        bool wasHeld = worker.Options.PollTimeout is { } asked ? asked > TimeSpan.Zero && taken >= asked / 2 : taken >= ShortestWait;
        _emptyPolls = wasHeld ? 0 : _emptyPolls + 1;
        var longest = worker.Options.MaxPollBackOff < LongestIdle ? worker.Options.MaxPollBackOff : LongestIdle;
        return wasHeld ? TimeSpan.Zero : BackOff.Next(_emptyPolls, WorkerTime.FirstDelay, longest);
    }
}
