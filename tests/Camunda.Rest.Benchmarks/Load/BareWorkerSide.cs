using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>
/// What a worker of this client does, by bare <see cref="HttpClient"/>: one loop takes jobs ahead of those that complete them. With typed
/// variables, it reads and writes them by generated code.
/// </summary>
internal sealed class BareWorkerSide(BareHttp http, int concurrency, bool isTyped) : LoadSide
{
    /// <summary>As many jobs at a time as the client's worker asks for when its handlers are fast.</summary>
    private readonly int _batch = 4 * concurrency;

    private long _done;

    public override long Operations => Interlocked.Read(ref _done);

    public override async Task RunAsync(TimeSpan time, long operations)
    {
        var jobs = Channel.CreateBounded<(long Key, LoadOrder? Order)>(new BoundedChannelOptions(_batch) { SingleWriter = true });
        using var failed = new CancellationTokenSource();
        Task[] loops =
        [
            EndTogetherAsync(() => TakeAsync(jobs.Writer, time, operations, failed.Token), failed),
            .. Enumerable.Range(0, concurrency)
                .Select(_ => Task.Run(() => EndTogetherAsync(() => CompleteAsync(jobs.Reader, failed.Token), failed))),
        ];
        try
        {
            await Task.WhenAll(loops);
        }
        catch (OperationCanceledException) when (Array.Find(loops, loop => loop.IsFaulted) is { } first)
        {
            // The others only end because of this one.
            await first;
        }
    }

    public override ValueTask DisposeAsync() => http.DisposeAsync();

    private List<(long Key, LoadOrder? Order)> JobsOf(ReadOnlySpan<byte> utf8)
    {
        List<(long Key, LoadOrder? Order)> jobs = [];
        LoadOrder? order = null;
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            // The variables precede the key.
            if (isTyped && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("variables"u8) && reader.Read())
                order = JsonSerializer.Deserialize(ref reader, LoadRecords.Default.LoadOrder);
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("jobKey"u8) && reader.Read())
                jobs.Add((long.Parse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), order));
        }

        return jobs;
    }

    /// <summary>A loop that fails ends the others, which would wait for it for ever.</summary>
    private static async Task EndTogetherAsync(Func<Task> loop, CancellationTokenSource failed)
    {
        try
        {
            await loop();
        }
        catch
        {
            await failed.CancelAsync();
            throw;
        }
    }

    private async Task TakeAsync(
        ChannelWriter<(long Key, LoadOrder? Order)> writer, TimeSpan time, long operations, CancellationToken cancellationToken)
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < time && Operations < operations)
        {
            foreach (var job in JobsOf(await http.ActivateAsync(_batch)))
                await writer.WriteAsync(job, cancellationToken);
        }

        writer.Complete();
    }

    private async Task CompleteAsync(ChannelReader<(long Key, LoadOrder? Order)> reader, CancellationToken cancellationToken)
    {
        await foreach (var (key, order) in reader.ReadAllAsync(cancellationToken))
        {
            long started = Stopwatch.GetTimestamp();
            await http.CompleteJobAsync(key, order is null ? null : new LoadReceipt(order.OrderId, true));
            AddDuration(Stopwatch.GetTimestamp() - started);
            Interlocked.Increment(ref _done);
        }
    }
}
