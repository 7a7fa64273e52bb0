using System.Threading.Channels;

namespace Camunda.Rest.Workers;

/// <summary>
/// Holds the jobs of a worker and gives each a place to be worked in. Activation runs ahead of the places by as much as is worked off within a moment, so that
/// fast handlers never wait for a poll and slow ones lock nothing that they cannot begin.
/// </summary>
internal sealed class JobDispatcher(WorkerCapacity capacity, WorkerTime time, Func<HeldJob, Task> work, Action<Exception> noteRestart)
{
    /// <summary>How much work is held ready.</summary>
    private static readonly TimeSpan AheadTime = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly Queue<HeldJob> _waiting = [];
    private readonly HashSet<HeldJob> _held = [];
    private readonly Channel<bool> _room = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private TaskCompletionSource? _empty;
    private TaskCompletionSource? _othersEnded;
    private int _active;
    private double _meanMilliseconds = double.PositiveInfinity;

    /// <summary>The jobs that are worked or delivered, those that wait for a place, and how many places there are.</summary>
    public (int Active, int Waiting, int Limit) State
    {
        get
        {
            lock (_lock)
                return (_active, _waiting.Count, capacity.Limit);
        }
    }

    /// <summary>All jobs that are held at the moment.</summary>
    public HeldJob[] Held
    {
        get
        {
            lock (_lock)
                return [.. _held];
        }
    }

    /// <summary>How many jobs to ask for now; 0 for none.</summary>
    public int Room()
    {
        lock (_lock)
        {
            int ahead = Ahead();
            return _waiting.Count <= ahead / 2 ? Math.Max(0, capacity.Limit + ahead - _active - _waiting.Count) : 0;
        }
    }

    /// <summary>Waits until there may be room for jobs.</summary>
    public async ValueTask WaitForRoomAsync(CancellationToken cancellationToken) => await _room.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>Makes whoever waits for room look again.</summary>
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

    /// <summary>Takes the jobs out that wait for a place.</summary>
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

    /// <summary>Gives the place of a job to others, because its handler does not end.</summary>
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

    /// <summary>Drops a job that was not begun.</summary>
    /// <returns>Whether it was there.</returns>
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

    /// <summary>Waits until no job is held but those that are excused.</summary>
    public Task WhenOthersEndedAsync() => WhenAsync(ref _othersEnded);

    /// <summary>Has nobody wait for a job that itself waits for the others.</summary>
    /// <returns>Whether it is held.</returns>
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

    /// <summary>Whether a job is held here.</summary>
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

    private int Ahead() => (int)Math.Min(4.0 * capacity.Limit, capacity.Limit * AheadTime.TotalMilliseconds / Math.Max(_meanMilliseconds, 0.01));

    /// <summary>Without the context of whoever polled: a job belongs to no call.</summary>
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
#pragma warning disable CA1031 // Whatever it is, the place belongs to the next job.
            catch (Exception error)
#pragma warning restore CA1031
            {
                noteRestart(error);
            }

            if (!End(job, taken))
                return;
        }
    }

    /// <summary>The next job for a place; null gives the place up.</summary>
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

    /// <summary>Lets go of a job.</summary>
    /// <returns>Whether the place is still there.</returns>
    private bool End(HeldJob job, TimeSpan taken)
    {
        lock (_lock)
        {
            if (job.IsAbandoned)
                return false;
            _held.Remove(job);
            double milliseconds = taken.TotalMilliseconds;
            _meanMilliseconds = double.IsInfinity(_meanMilliseconds) ? milliseconds : _meanMilliseconds + ((milliseconds - _meanMilliseconds) * 0.05);
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
