using System.Threading.Channels;

namespace Camunda.Rest.Workers;

/// <summary>
/// Holds the jobs of a worker and assigns each a slot. Activation runs ahead of the slots by a short amount of work, so that fast handlers
/// never wait for a poll and slow ones do not lock jobs that they cannot start.
/// </summary>
internal sealed class JobDispatcher(WorkerCapacity capacity, WorkerTime time, Func<HeldJob, Task> work, Action<Exception> noteRestart)
{
    /// <summary>The amount of work that is held ready.</summary>
    private static readonly TimeSpan AheadTime = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly Queue<HeldJob> _waiting = [];
    private readonly HashSet<HeldJob> _held = [];
    private readonly Channel<bool> _room = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });
    private TaskCompletionSource? _empty;
    private TaskCompletionSource? _othersEnded;
    private int _active;
    private double _meanMilliseconds = double.PositiveInfinity;

    /// <summary>The number of jobs that are handled or delivered, that wait for a slot, and that may be handled at the same time.</summary>
    public (int Active, int Waiting, int Limit) State
    {
        get
        {
            lock (_lock)
                return (_active, _waiting.Count, capacity.Limit);
        }
    }

    /// <summary>All jobs that are currently held.</summary>
    public HeldJob[] Held
    {
        get
        {
            lock (_lock)
                return [.. _held];
        }
    }

    /// <summary>Returns the number of jobs to request now; 0 for none.</summary>
    public int Room()
    {
        lock (_lock)
        {
            int ahead = Ahead();
            return _waiting.Count <= ahead / 2 ? Math.Max(0, capacity.Limit + ahead - _active - _waiting.Count) : 0;
        }
    }

    /// <summary>Waits until there may be room for jobs.</summary>
    public async ValueTask WaitForRoomAsync(CancellationToken cancellationToken) =>
        await _room.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Wakes up whoever waits for room.</summary>
    public void Signal() => _room.Writer.TryWrite(true);

    public void Add(IReadOnlyList<HeldJob> jobs)
    {
        int starts;
        lock (_lock)
        {
            foreach (var job in jobs)
            {
                _held.Add(job);
                _waiting.Enqueue(job);
            }

            starts = Math.Clamp(capacity.Limit - _active, 0, _waiting.Count);
            _active += starts;
        }

        Start(starts);
    }

    /// <summary>Removes and returns the jobs that wait for a slot.</summary>
    public HeldJob[] TakeWaiting()
    {
        lock (_lock)
        {
            HeldJob[] taken = [.. _waiting];
            _waiting.Clear();
            _held.ExceptWith(taken);
            CheckEmpty();
            return taken;
        }
    }

    /// <summary>Releases the slot of a job to others, because its handler does not return.</summary>
    public void Abandon(HeldJob job)
    {
        bool goesOn;
        lock (_lock)
        {
            if (job.IsAbandoned || !_held.Remove(job))
                return;
            job.IsAbandoned = true;
            _active--;
            goesOn = _waiting.Count > 0 && _active < capacity.Limit;
            if (goesOn)
                _active++;
            CheckEmpty();
        }

        Start(goesOn ? 1 : 0);
        Signal();
    }

    /// <summary>Drops a job that was not started.</summary>
    /// <returns>Whether the job was held.</returns>
    public bool Drop(HeldJob job)
    {
        lock (_lock)
        {
            if (job.Phase != HeldJobPhase.Waiting || !_held.Remove(job))
                return false;
            var others = _waiting.Where(other => !ReferenceEquals(other, job)).ToArray();
            bool wasThere = others.Length < _waiting.Count;
            _waiting.Clear();
            foreach (var other in others)
                _waiting.Enqueue(other);
            CheckEmpty();
            return wasThere;
        }
    }

    /// <summary>Waits until no job is held.</summary>
    public Task WhenEmptyAsync() => WhenAsync(ref _empty);

    /// <summary>Waits until no job is held except those that are excused.</summary>
    public Task WhenOthersEndedAsync() => WhenAsync(ref _othersEnded);

    /// <summary>Excludes a job from waits, because it waits for the others itself.</summary>
    /// <returns>Whether the job is held.</returns>
    public bool Excuse(HeldJob job)
    {
        lock (_lock)
        {
            if (!_held.Contains(job))
                return false;
            job.IsExcused = true;
            CheckEmpty();
            return true;
        }
    }

    /// <summary>Returns whether a job is held.</summary>
    public bool Holds(HeldJob job)
    {
        lock (_lock)
            return _held.Contains(job);
    }

    private Task WhenAsync(ref TaskCompletionSource? moment)
    {
        lock (_lock)
        {
            moment ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            CheckEmpty();
            return moment.Task;
        }
    }

    private int Ahead() =>
        (int)Math.Min(4.0 * capacity.Limit, capacity.Limit * AheadTime.TotalMilliseconds / Math.Max(_meanMilliseconds, 0.01));

    /// <summary>Starts slots without the execution context of the poll: a job belongs to no call.</summary>
    private void Start(int places)
    {
        for (int i = 0; i < places; i++)
            ThreadPool.UnsafeQueueUserWorkItem(static dispatcher => _ = dispatcher.RunPlaceAsync(), this, preferLocal: false);
    }

    private async Task RunPlaceAsync()
    {
        for (var job = Begin(); job is not null; job = Begin())
        {
            var taken = TimeSpan.Zero;
            try
            {
                var begun = time.Now;
                await work(job).ConfigureAwait(false);
                taken = time.Now - begun;
            }
            // Whatever the error, the slot is free for the next job.
            catch (Exception error)
            {
                noteRestart(error);
            }

            if (!End(job, taken))
                return;
        }
    }

    /// <summary>Returns the next job for a slot; null ends the slot.</summary>
    private HeldJob? Begin()
    {
        HeldJob? job = null;
        bool isLow;
        lock (_lock)
        {
            if (_active > capacity.Limit || !_waiting.TryDequeue(out job))
                _active--;
            else
                job.MoveTo(HeldJobPhase.Handling);
            isLow = _waiting.Count <= Ahead() / 2;
        }

        if (isLow)
            Signal();
        return job;
    }

    /// <summary>Releases a job.</summary>
    /// <returns>Whether the slot still exists.</returns>
    private bool End(HeldJob job, TimeSpan taken)
    {
        lock (_lock)
        {
            if (job.IsAbandoned)
                return false;
            _held.Remove(job);
            double milliseconds = taken.TotalMilliseconds;
            _meanMilliseconds = double.IsInfinity(_meanMilliseconds)
                ? milliseconds
                : _meanMilliseconds + ((milliseconds - _meanMilliseconds) * 0.05);
            if (_active >= (int)(capacity.Limit * 0.9))
                capacity.Raise();
            CheckEmpty();
            return true;
        }
    }

    private void CheckEmpty()
    {
        if (_othersEnded is not null && _held.All(job => job.IsExcused))
            _othersEnded.TrySetResult();
        if (_held.Count == 0)
            _empty?.TrySetResult();
    }
}
