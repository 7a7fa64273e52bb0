using System.Diagnostics;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>One of the two that are compared. It works in slices of time, and what a slice cost is added up.</summary>
internal abstract class LoadSide : IAsyncDisposable
{
    /// <summary>The greatest number of durations that are kept; later ones take the place of the first.</summary>
    private const int MaxDurations = 1 << 20;

    private readonly long[] _durations = new long[MaxDurations];
    private long _durationCount;
    private TimeSpan _elapsed;
    private TimeSpan _cpu;
    private long _allocated;
    private long _operations;
    private readonly int[] _collections = new int[3];

    /// <summary>The operations that were carried out, those of the warm-up included.</summary>
    public abstract long Operations { get; }

    /// <summary>The operations that were measured.</summary>
    public long Measured => _operations;

    public double OperationsPerSecond => _operations / _elapsed.TotalSeconds;

    /// <summary>Processor time per operation; null when there was none.</summary>
    public double? CpuMicroseconds => _operations == 0 ? null : _cpu.TotalMicroseconds / _operations;

    /// <summary>Memory allocated per operation; null when there was none.</summary>
    public double? AllocatedBytes => _operations == 0 ? null : (double)_allocated / _operations;

    public IReadOnlyList<int> Collections => _collections;

    /// <summary>Works for a time, or until so many operations were carried out.</summary>
    public abstract Task RunAsync(TimeSpan time, long operations);

    public abstract ValueTask DisposeAsync();

    /// <summary>One slice that counts, until so many operations were carried out.</summary>
    public async Task MeasureAsync(TimeSpan time, long operations)
    {
        var process = Process.GetCurrentProcess();
        long before = Operations;
        int[] counts = CountCollections();
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = process.TotalProcessorTime;
        long started = Stopwatch.GetTimestamp();
        await RunAsync(time, operations);
        _elapsed += Stopwatch.GetElapsedTime(started);
        process.Refresh();
        _cpu += process.TotalProcessorTime - cpu;
        _allocated += GC.GetTotalAllocatedBytes(precise: true) - allocated;
        _operations += Operations - before;
        for (int generation = 0; generation < counts.Length; generation++)
            _collections[generation] += GC.CollectionCount(generation) - counts[generation];
    }

    /// <summary>The duration that this part of the operations did not exceed, in microseconds.</summary>
    public double Percentile(double part)
    {
        long[] sorted = _durations[..(int)Math.Min(_durationCount, MaxDurations)];
        Array.Sort(sorted);
        return sorted.Length == 0 ? double.NaN : sorted[(int)(part * (sorted.Length - 1))] * 1e6 / Stopwatch.Frequency;
    }

    /// <summary>Forgets the durations of the warm-up.</summary>
    public void ForgetDurations() => _durationCount = 0;

    protected void AddDuration(long ticks) => _durations[(Interlocked.Increment(ref _durationCount) - 1) % MaxDurations] = ticks;

    private static int[] CountCollections() => [GC.CollectionCount(0), GC.CollectionCount(1), GC.CollectionCount(2)];
}
