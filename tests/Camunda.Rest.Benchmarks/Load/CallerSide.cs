using System.Diagnostics;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>Callers that make one call after the other.</summary>
internal sealed class CallerSide(int callers, Func<long, Task> call, IAsyncDisposable client) : LoadSide
{
    private long _begun;
    private long _done;

    public override long Operations => Interlocked.Read(ref _done);

    public override Task RunAsync(TimeSpan time, long operations)
    {
        long end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        return Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(end, operations))));
    }

    public override ValueTask DisposeAsync() => client.DisposeAsync();

    private async Task CallAsync(long end, long operations)
    {
        for (long now = Stopwatch.GetTimestamp(); now < end && Operations < operations;)
        {
            await call(Interlocked.Increment(ref _begun));
            Interlocked.Increment(ref _done);
            long then = Stopwatch.GetTimestamp();
            AddDuration(then - now);
            now = then;
        }
    }
}
