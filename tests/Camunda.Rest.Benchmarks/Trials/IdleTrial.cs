using System.Diagnostics;
using System.Text.Json;
using Camunda.Rest.Workers;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>A program with very many workers that have nothing to do, and what they cost it and its other calls.</summary>
internal static class IdleTrial
{
    private const int Calls = 2000;
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(int count)
    {
        await using var server = await ServerProcess.StartAsync(TrialServer.Command);
        await using var camunda = CamundaClient.Create(new CamundaClientOptions { BaseAddress = server.Address });
        await TrialProcess.DeployAsync(camunda);
        await CallAsync(camunda);
        double[] alone = await CallAsync(camunda);
        var (heap, workingSet) = MeasureMemory();

        JobWorker[] workers =
        [
            .. Enumerable.Range(0, count).Select(number => camunda.Jobs.StartWorker(
                $"idle-{number}",
                static (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask,
                options => options.PollTimeout = TimeSpan.FromSeconds(10))),
        ];
        await Task.Delay(Settle);
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        await Task.Delay(Watch);
        process.Refresh();
        cpu = process.TotalProcessorTime - cpu;
        var (heapWith, workingSetWith) = MeasureMemory();
        double[] beside = await CallAsync(camunda);
        bool allWell = workers.All(worker => worker.State is { LastError: null, LastPoll: not null });

        long stopping = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(workers.Select(worker => worker.StopAsync()));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            Trial = "idle",
            Workers = count,
            AllPolledWithoutError = allWell,
            HeapKilobytesPerWorker = Math.Round((heapWith - heap) / 1024.0 / count, 1),
            WorkingSetKilobytesPerWorker = Math.Round((workingSetWith - workingSet) / 1024.0 / count, 1),
            CpuPercentOfOneCore = Math.Round(100 * cpu / Watch, 2),
            StopSeconds = Math.Round(TimeProvider.System.GetElapsedTime(stopping).TotalSeconds, 1),
            CallsAloneP50 = Percentile(alone, 0.5),
            CallsAloneP99 = Percentile(alone, 0.99),
            CallsBesideP50 = Percentile(beside, 0.5),
            CallsBesideP99 = Percentile(beside, 0.99),
            Unit = "microseconds",
        }));
        return allWell ? 0 : 1;
    }

    private static (long Heap, long WorkingSet) MeasureMemory()
    {
        long heap = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        return (heap, process.WorkingSet64);
    }

    private static async Task<double[]> CallAsync(CamundaClient camunda)
    {
        double[] durations = new double[Calls];
        for (int i = 0; i < Calls; i++)
        {
            long started = Stopwatch.GetTimestamp();
            await camunda.ProcessInstances.Create(TrialProcess.Id).SendAsync();
            durations[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
        }

        Array.Sort(durations);
        return durations;
    }

    private static double Percentile(double[] sorted, double part) => Math.Round(sorted[(int)(part * (sorted.Length - 1))]);
}
