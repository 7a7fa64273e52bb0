using System.Globalization;
using System.Text.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>One run: the client and bare <see cref="HttpClient"/> take turns, so that whatever else the machine does meets both.</summary>
internal static class LoadRun
{
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    private static readonly ProcessInstanceKey Instance = ProcessInstanceKey.Parse("2251799813685250", CultureInfo.InvariantCulture);
    private static readonly UserTaskKey TaskKey = UserTaskKey.Parse("2251799813685281", CultureInfo.InvariantCulture);

    /// <summary>Runs, and prints one line of JSON.</summary>
    public static async Task<int> PrintAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var result = await RunAsync(options, cancellationToken);
        Console.WriteLine(JsonSerializer.Serialize(result));
        return result.Gateway is null or { Doubled: 0 } ? 0 : 1;
    }

    public static async Task<LoadResult> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        await using var server = options.Address is null ? await ServerProcess.StartAsync("load", LoadGateway.Command) : null;
        var address = ApiOf(options.Address ?? server!.Address);
        await using var client = CreateClientSide(options, address);
        await using var bare = CreateBareSide(options, address);

        var work = options.Jobs == long.MaxValue
            ? TakeTurnsAsync(client, bare, options.Seconds, cancellationToken)
            : WorkOffAsync(client, bare, options, cancellationToken);
        await (server?.WithAsync(work) ?? work);

        var tally = server is null ? null : JsonSerializer.Deserialize<LoadTally>(await server.AskAsync(LoadGateway.Count));
        return new LoadResult(
            options.Kind.ToString(),
            options.Concurrency,
            options.Kind is LoadKind.Search or LoadKind.Mixed ? options.PageSize : null,
            FiguresOf(client),
            FiguresOf(bare),
            RatioOf(client.CpuMicroseconds, bare.CpuMicroseconds),
            RatioOf(client.AllocatedBytes, bare.AllocatedBytes),
            options.Kind == LoadKind.Worker ? client.Operations : null,
            options.Kind == LoadKind.Worker ? tally : null);
    }

    /// <summary>
    /// Where the API is: the client appends <c>/v2</c> to an address that lacks it, and bare <see cref="HttpClient"/> must call the same.
    /// </summary>
    private static Uri ApiOf(Uri address) => new(ClusterAddress.Normalize(address, nameof(address)).AbsoluteUri.TrimEnd('/') + "/v2/");

    private static async Task TakeTurnsAsync(LoadSide client, LoadSide bare, int seconds, CancellationToken cancellationToken)
    {
        // Code is compiled for what it is used for, and connections are made.
        for (int i = 0; i < Math.Max(1, seconds / 2); i++)
        {
            await client.RunAsync(Slice, long.MaxValue);
            await bare.RunAsync(Slice, long.MaxValue);
        }

        client.ForgetDurations();
        bare.ForgetDurations();
        for (int second = 0; second < seconds && !cancellationToken.IsCancellationRequested; second++)
        {
            await client.MeasureAsync(Slice, long.MaxValue);
            await bare.MeasureAsync(Slice, long.MaxValue);
        }
    }

    /// <summary>A server that has only so many jobs gives them to the client first, and none that do not count.</summary>
    private static async Task WorkOffAsync(LoadSide client, LoadSide bare, LoadOptions options, CancellationToken cancellationToken)
    {
        foreach (var side in new[] { client, bare })
        {
            for (int second = 0; second < options.Seconds
                && side.Measured < options.Jobs
                && !cancellationToken.IsCancellationRequested; second++)
            {
                await side.MeasureAsync(Slice, side.Operations + options.Jobs - side.Measured);
            }
        }
    }

    private static double? RatioOf(double? client, double? bare) => client / bare is { } ratio ? Math.Round(ratio, 3) : null;

    private static LoadFigures? FiguresOf(LoadSide side) => side.Measured == 0 ? null : new LoadFigures(
        side.Measured,
        Math.Round(side.OperationsPerSecond),
        Math.Round(side.CpuMicroseconds!.Value, 2),
        Math.Round(side.AllocatedBytes!.Value),
        side.Collections,
        Math.Round(side.Percentile(0.5)),
        Math.Round(side.Percentile(0.99)));

    private static LoadSide CreateClientSide(LoadOptions options, Uri address)
    {
        var camunda = CamundaClient.Create(new CamundaClientOptions
        {
            BaseAddress = address,
            VariableSerialization = SerializationOf(options.Variables),
        });
        return options.Kind == LoadKind.Worker
            ? new WorkerSide(camunda, options.Concurrency, isTyped: options.Variables != LoadVariables.Default)
            : new CallerSide(options.Concurrency, number => CallAsync(camunda, options, number), camunda);
    }

    private static LoadSide CreateBareSide(LoadOptions options, Uri address)
    {
        var http = new BareHttp(address);
        return options.Kind == LoadKind.Worker
            ? new BareWorkerSide(http, options.Concurrency, isTyped: options.Variables != LoadVariables.Default)
            : new CallerSide(options.Concurrency, number => CallAsync(http, options, number), http);
    }

    private static Task CallAsync(CamundaClient camunda, LoadOptions options, long number) => (options.Kind, number % 4) switch
    {
        (LoadKind.Create, _) or (LoadKind.Mixed, 0) =>
            camunda.ProcessInstances.Create("bench-process").WithVariables(new LoadOrder("A-42", 99.5m)).SendAsync(),
        (LoadKind.Search, _) or (LoadKind.Mixed, 1) =>
            camunda.UserTasks.Search().Where(task => task.State == UserTaskState.Created).WithPageSize(options.PageSize).GetPageAsync(),
        (_, 2) => camunda.ProcessInstances[Instance].GetAsync(),
        _ => camunda.UserTasks[TaskKey].CompleteAsync(),
    };

    private static Task CallAsync(BareHttp http, LoadOptions options, long number) => (options.Kind, number % 4) switch
    {
        (LoadKind.Create, _) or (LoadKind.Mixed, 0) => http.CreateAsync("A-42", 99.5m),
        (LoadKind.Search, _) or (LoadKind.Mixed, 1) => http.SearchAsync(options.PageSize),
        (_, 2) => http.GetInstanceAsync(Instance.ToString()),
        _ => http.CompleteTaskAsync(TaskKey.ToString()),
    };

    private static VariableSerialization? SerializationOf(LoadVariables variables) => variables switch
    {
        LoadVariables.Newtonsoft => VariableSerialization.Newtonsoft(),
        LoadVariables.SystemTextJson => VariableSerialization.SystemTextJson(LoadRecords.Default),
        _ => null,
    };
}
