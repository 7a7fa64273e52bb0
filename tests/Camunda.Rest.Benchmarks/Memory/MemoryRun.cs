using System.CommandLine;
using System.Text.Json;
using Camunda.Rest.Tests.Shared.Streams;

namespace Camunda.Rest.Benchmarks.Memory;

/// <summary>
/// What large transfers and long searches take of memory, the server in the same process included: each case at a tenth of its size and in
/// full, which take the same where memory is flat. With garbage, the heap and the working set grow until the collector's budget is used up,
/// which is that of the processor's cache: on a large one only the live heap tells at these sizes.
/// </summary>
internal static class MemoryRun
{
    private const int MiB = 1024 * 1024;

    /// <summary>The command <c>memory</c>, which prints one line of JSON per case and size.</summary>
    public static Command CreateCommand()
    {
        Option<int> mebibytes = new("--mebibytes") { Description = "The size of a document.", DefaultValueFactory = _ => 200 };
        Option<int> items = new("--items")
        {
            Description = "How many items a search has: a multiple of 10 pages of 1,000.",
            DefaultValueFactory = _ => 100_000,
        };
        Command memory = new("memory", "Measures the memory that documents and searches take.") { mebibytes, items };
        memory.SetAction((arguments, _) => RunAsync(arguments.GetValue(mebibytes), arguments.GetValue(items)));
        return memory;
    }

    private static async Task<int> RunAsync(int mebibytes, int items)
    {
        var server = new MemoryServer();
        await using var cluster = await server.StartAsync();
        await using var camunda = cluster.CreateClient();
        await MeasureAsync("download", "MiB", MiB, mebibytes, () => DownloadAsync(camunda));
        await MeasureAsync("upload", "MiB", MiB, mebibytes, () => UploadAsync(camunda, server));
        await MeasureAsync("search", "item", 1, items, () => EnumerateAsync(camunda));
        return 0;

        async Task MeasureAsync(string name, string unit, int unitSize, int count, Func<Task<long>> transferAsync)
        {
            foreach (int units in new[] { count / 10, count })
            {
                server.Units = (long)units * unitSize;

                // Code, pools and connections are there before the first figures.
                await CheckedAsync();
                var live = await MemoryMeter.MeasureAsync(CheckedAsync, live: true);
                var meter = await MemoryMeter.MeasureAsync(CheckedAsync, live: false);
                Console.WriteLine(JsonSerializer.Serialize(new
                {
                    Case = name,
                    Unit = unit,
                    Units = units,
                    meter.AllocatedBytes,
                    AllocatedBytesPerUnit = meter.AllocatedBytes / units,
                    PeakLiveHeapGrowth = live.PeakHeapGrowth,
                    PeakHeapGrowth = meter.PeakHeapGrowth,
                    meter.PeakWorkingSetGrowth,
                }));
            }

            async Task CheckedAsync()
            {
                long transferred = await transferAsync();
                if (transferred < server.Units)
                    throw new InvalidOperationException($"Only {transferred:N0} of {server.Units:N0} came through.");
            }
        }
    }

    private static async Task<long> DownloadAsync(CamundaClient camunda)
    {
        byte[] piece = new byte[64 * 1024];
        long read = 0;
        await using var content = await camunda.Documents["large"].WithContentHash("h").OpenReadAsync();
        while (await content.ReadAsync(piece) is > 0 and var count)
            read += count;
        return read;
    }

    private static async Task<long> UploadAsync(CamundaClient camunda, MemoryServer server)
    {
        await camunda.Documents.Create(new GeneratedStream(server.Units), "large.bin").SendAsync();
        return server.Received;
    }

    private static async Task<long> EnumerateAsync(CamundaClient camunda)
    {
        long seen = 0;
        await foreach (var task in camunda.UserTasks.Search().WithPageSize(MemoryServer.PageSize))
            seen++;
        return seen;
    }
}
