using System.Diagnostics;

namespace Camunda.Rest;

/// <summary>A concurrency limit that adapts to the capacity of the cluster, see <see cref="AdaptiveLimit"/>.</summary>
internal sealed class AdaptiveLimiter
{
    private readonly object _lock = new();
    private readonly LinkedList<Waiter> _waiting = [];
    private readonly TimeProvider _clock;
    private readonly bool _isLimited;
    private readonly AdaptiveLimit _limit;
    private int _inFlight;

    public AdaptiveLimiter(CamundaConcurrencyOptions options, TimeProvider clock)
    {
        var profile = ProfileValues.Of(options.Profile);
        _clock = clock;
        _isLimited = options.Profile != CamundaConcurrencyProfile.Unlimited;
        int min = options.MinLimit ?? Math.Min(profile.Min, options.MaxLimit ?? options.InitialLimit ?? profile.Min);
        int max = options.MaxLimit ?? Math.Max(profile.Max, Math.Max(min, options.InitialLimit ?? 0));
        _limit = new AdaptiveLimit(
            Math.Clamp(options.InitialLimit ?? profile.Initial, min, max), min, max, options.DecreaseFactor ?? profile.Factor);
    }

    /// <summary>The current state of the limit.</summary>
    public CamundaConcurrencyState State
    {
        get
        {
            lock (_lock)
                return new CamundaConcurrencyState(_isLimited ? (int)_limit.Value : int.MaxValue, _inFlight, _waiting.Count);
        }
    }

    /// <summary>Waits for a permit, in order of arrival.</summary>
    /// <returns>Whether a permit was obtained in time; it has to be released.</returns>
    public ValueTask<bool> WaitAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return ValueTask.FromCanceled<bool>(cancellationToken);
        LinkedListNode<Waiter> node;
        lock (_lock)
        {
            if (!_isLimited || (_waiting.Count == 0 && _inFlight < (int)_limit.Value))
            {
                _inFlight++;
                return ValueTask.FromResult(true);
            }

            if (patience == TimeSpan.Zero)
                return ValueTask.FromResult(false);
            node = _waiting.AddLast(new Waiter());
        }

        return new ValueTask<bool>(WaitAsync(node, patience, cancellationToken));
    }

    /// <summary>Releases a permit.</summary>
    /// <param name="signal">What the call indicates about the load.</param>
    /// <param name="sent">The timestamp at which the call was sent.</param>
    public void Release(LimiterSignal signal, long sent)
    {
        lock (_lock)
        {
            Debug.Assert(_inFlight > 0, "A permit is released once.");
            if (signal == LimiterSignal.Success && _inFlight >= _limit.Value / 2)
                _limit.Raise();
            if (signal == LimiterSignal.BackPressure)
                _limit.Lower(sent, _clock.GetTimestamp());

            _inFlight--;
            LetIn();
        }
    }

    private async Task<bool> WaitAsync(LinkedListNode<Waiter> node, TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            var turn = node.Value.Turn.Task;
            await (patience == Timeout.InfiniteTimeSpan
                ? turn.WaitAsync(cancellationToken)
                : turn.WaitAsync(patience < Longest ? patience : Longest, _clock, cancellationToken)).ConfigureAwait(false);
            return true;
        }
        catch (Exception error) when (error is OperationCanceledException or TimeoutException)
        {
            lock (_lock)
            {
                if (node.Value.IsLetIn)
                {
                    // The permit was assigned at the same moment: it is passed on to the next waiter.
                    _inFlight--;
                    LetIn();
                }
                else
                {
                    _waiting.Remove(node);
                }
            }

            if (error is TimeoutException)
                return false;
            throw;
        }
    }

    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    private void LetIn()
    {
        while (_waiting.First is { } first && _inFlight < (int)_limit.Value)
        {
            _waiting.RemoveFirst();
            _inFlight++;
            first.Value.IsLetIn = true;
            first.Value.Turn.SetResult();
        }
    }

    private sealed class Waiter
    {
        public TaskCompletionSource Turn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsLetIn { get; set; }
    }

    private sealed record ProfileValues(int Initial, int Min, int Max, double Factor)
    {
        public static ProfileValues Of(CamundaConcurrencyProfile profile) => profile switch
        {
            CamundaConcurrencyProfile.Conservative => new(16, 1, 128, 0.5),
            CamundaConcurrencyProfile.Aggressive => new(256, 16, 4096, 0.8),
            _ => new(64, 4, 1024, 0.7),
        };
    }
}
