using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Threading.Channels;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>What a worker of this client does, by bare <see cref="HttpClient"/>: one loop takes jobs ahead of those that complete them.</summary>
internal sealed class BareWorkerSide(BareHttp http, int concurrency) : LoadSide
{
    /// <summary>As many jobs at a time as the client's worker asks for when its handlers are fast.</summary>
    private readonly int _batch = 4 * concurrency;

    private long _done;

    public override long Operations => Interlocked.Read(ref _done);

    public override async Task RunAsync(TimeSpan time, long operations)
    {
        var jobs = Channel.CreateBounded<long>(new BoundedChannelOptions(_batch) { SingleWriter = true });
        await Task.WhenAll([TakeAsync(jobs.Writer, time, operations), .. Enumerable.Range(0, concurrency).Select(_ => Task.Run(() => CompleteAsync(jobs.Reader)))]);
    }

    public override ValueTask DisposeAsync() => http.DisposeAsync();

    private static List<long> KeysOf(ReadOnlySpan<byte> utf8)
    {
        List<long> keys = [];
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("jobKey"u8) && reader.Read())
                keys.Add(long.Parse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        return keys;
    }

    private async Task TakeAsync(ChannelWriter<long> writer, TimeSpan time, long operations)
    {
        long started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < time && Operations < operations)
        {
            foreach (long key in KeysOf(await http.ActivateAsync(_batch)))
                await writer.WriteAsync(key);
        }

        writer.Complete();
    }

    private async Task CompleteAsync(ChannelReader<long> reader)
    {
        await foreach (long key in reader.ReadAllAsync())
        {
            long started = Stopwatch.GetTimestamp();
            await http.CompleteJobAsync(key);
            AddDuration(Stopwatch.GetTimestamp() - started);
            Interlocked.Increment(ref _done);
        }
    }
}
