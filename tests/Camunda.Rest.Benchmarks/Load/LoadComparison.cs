using System.Runtime.InteropServices;
using System.Text.Json;
using Camunda.Rest.Benchmarks.Json;
using Camunda.Rest.Benchmarks.Search;
using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>All ratios of one run, held against their targets and against those that were accepted last.</summary>
internal static class LoadComparison
{
    /// <summary>How much worse than accepted a ratio may be: two runs on a shared machine differ by about so much.</summary>
    private const double Tolerance = 1.15;

    private const int Seconds = 10;
    private const int Callers = 32;
    private const int FewerCallers = 10;
    private const int LargePage = 1000;
    private const int SmallPage = 100;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Prints the table.</summary>
    /// <returns>1 when a ratio is clearly worse than accepted.</returns>
    public static async Task<int> RunAsync(bool accept, CancellationToken cancellationToken)
    {
        var ratios = await MeasureAsync(cancellationToken);
        string path = Path.Combine(FindFolder(), "accepted.json");
        var accepted = File.Exists(path)
            ? JsonSerializer.Deserialize<AcceptedRatios>(await File.ReadAllTextAsync(path, cancellationToken))!.Ratios
            : [];
        bool isWorse = false;
        foreach (var (name, value) in ratios)
        {
            bool isKnown = accepted.TryGetValue(name, out double before);
            bool isThisWorse = isKnown && value > before * Tolerance;
            isWorse |= isThisWorse;
            Console.WriteLine($"{name,-48} {value,8:F2} {(isKnown ? $"accepted {before:F2}" : "new")}{(isThisWorse ? "  WORSE" : "")}");
        }

        if (!accept)
            return isWorse ? 1 : 0;
        string machine = $"{RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors, "
            + $"{RuntimeInformation.FrameworkDescription}";
        var written = new AcceptedRatios(
            TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            machine,
            CamundaContract.ApiVersion,
            ratios);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(written, Indented) + "\n", cancellationToken);
        return 0;
    }

    private static async Task<Dictionary<string, double>> MeasureAsync(CancellationToken cancellationToken)
    {
        var create = await RunAsync(LoadKind.Create, Callers, SmallPage, cancellationToken);
        var worker = await RunAsync(LoadKind.Worker, Callers, SmallPage, cancellationToken);
        var fewer = await RunAsync(LoadKind.Worker, FewerCallers, SmallPage, cancellationToken);
        var small = await RunAsync(LoadKind.Search, Callers, SmallPage, cancellationToken);
        var large = await RunAsync(LoadKind.Search, Callers, LargePage, cancellationToken);
        var (client, typed, bare) = await ColdStart.MeasureAsync();
        byte[] page = UserTaskPage.Create(LargePage);
        using var filters = new FilterBenchmarks();
        return new()
        {
            ["start an instance, CPU"] = create.CpuRatio!.Value,
            ["start an instance, allocation"] = create.AllocationRatio!.Value,
            ["page of 1,000 tasks, CPU"] = large.CpuRatio!.Value,
            ["page of 1,000 tasks, allocation"] = large.AllocationRatio!.Value,
            ["page of 1,000 to one of 100, CPU of the client"] = Math.Round(large.CpuMicroseconds!.Value / small.CpuMicroseconds!.Value, 3),
            ["worker, 32 jobs at a time, CPU"] = worker.CpuRatio!.Value,
            ["worker, 32 jobs at a time, allocation"] = worker.AllocationRatio!.Value,
            ["worker, 10 jobs at a time, CPU"] = fewer.CpuRatio!.Value,
            ["cold start"] = Math.Round(client / bare, 3),
            ["cold start, variables of a type"] = Math.Round(typed / bare, 3),
            ["page of 1,000 tasks to a scan of its tokens, CPU"] = InTurns.Ratio(
                () => CamundaJson.ReadBody<UserTaskSearchQueryResult>(page, variables: null)!, () => BareHttp.Scan(page)),
            ["filter of five comparisons to its tree alone"] = InTurns.Ratio(filters.FromLambda, filters.LambdaAlone),
        };
    }

    /// <summary>Runs, and prints the line of the run, so that the figures behind the ratios are seen.</summary>
    private static async Task<LoadResult> RunAsync(LoadKind kind, int concurrency, int pageSize, CancellationToken cancellationToken)
    {
        var result = await LoadRun.RunAsync(
            new LoadOptions(kind, Address: null, concurrency, Seconds, long.MaxValue, pageSize), cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(result));
        return result;
    }

    /// <summary>The folder of accepted results in the sources, from wherever in the repository the program is run.</summary>
    private static string FindFolder()
    {
        const string Relative = "tests/Camunda.Rest.Benchmarks/results";
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, Relative);
            if (Directory.Exists(candidate))
                return candidate;
        }

        throw new DirectoryNotFoundException($"There is no {Relative} above {AppContext.BaseDirectory}.");
    }

    /// <summary>What is kept of the last accepted run.</summary>
    private sealed record AcceptedRatios(string Date, string Machine, string ApiVersion, Dictionary<string, double> Ratios);
}
