namespace Camunda.Rest.Benchmarks.Memory;

/// <summary>Watches the memory of the process while something is done.</summary>
/// <param name="AllocatedBytes">All that was allocated.</param>
/// <param name="PeakHeapGrowth">By how much the managed heap was larger than before at most, in bytes.</param>
/// <param name="PeakWorkingSetGrowth">By how much the process was larger than before at most, in bytes.</param>
internal sealed record MemoryMeter(long AllocatedBytes, long PeakHeapGrowth, long PeakWorkingSetGrowth)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <param name="workAsync">What is done.</param>
    /// <param name="live">
    /// Whether every sample is taken behind a collection, so that the heap holds no garbage; then the other figures mean little.
    /// </param>
    public static async Task<MemoryMeter> MeasureAsync(Func<Task> workAsync, bool live)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        long workingSet = Environment.WorkingSet;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        using var done = new CancellationTokenSource();
        var peaks = Task.Run(() => SampleAsync(live, done.Token));

        await workAsync();

        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        await done.CancelAsync();
        var (peakHeap, peakWorkingSet) = await peaks;
        return new MemoryMeter(allocated, peakHeap - heap, peakWorkingSet - workingSet);
    }

    private static async Task<(long Heap, long WorkingSet)> SampleAsync(bool live, CancellationToken done)
    {
        (long heap, long workingSet) = (0, 0);
        using var timer = new PeriodicTimer(Interval);
        do
        {
            heap = Math.Max(heap, GC.GetTotalMemory(forceFullCollection: live));
            workingSet = Math.Max(workingSet, Environment.WorkingSet);
            await timer.WaitForNextTickAsync(CancellationToken.None);
        }
        while (!done.IsCancellationRequested);
        return (heap, workingSet);
    }
}
