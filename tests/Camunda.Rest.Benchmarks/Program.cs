using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Camunda.Rest.Benchmarks.Cluster;
using Camunda.Rest.Benchmarks.Load;
using Camunda.Rest.Benchmarks.Memory;
using Camunda.Rest.Benchmarks.Soak;
using Camunda.Rest.Benchmarks.Trials;

// Apart from everything else, whose code would have to be loaded: what is measured is a start.
return args is [ColdStart.Command, var side, var address] ? await ColdStart.BeStartedAsync(side, new Uri(address)) : await RunAsync(args);

static async Task<int> RunAsync(string[] args)
{
    var runs = new RootCommand("Longer runs than a test should be.");
    foreach (var command in (Command[])
    [
        LoadOptions.CreateCommand(),
        MemoryRun.CreateCommand(),
        ClusterRun.CreateCommand(),
        .. TrialCommands.Create(),
        .. SoakOptions.CreateCommands(),
    ])
    {
        runs.Add(command);
    }
    if (args is [var name, ..] && runs.Subcommands.Any(command => command.Name == name))
        return await InvokeAsync(runs.Parse(args));

    // In process: the client is generated and built once, for the API version that this program was built with.
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
        args,
        ManualConfig.Create(DefaultConfig.Instance)
            .WithOption(ConfigOptions.DisableOptimizationsValidator, false)
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
    return 0;
}

// A run that cannot go on says why in a line, and fails.
static async Task<int> InvokeAsync(ParseResult run)
{
    try
    {
        return await run.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
    }
    // Whatever it is, it ends the run.
    catch (Exception error)
    {
        await Console.Error.WriteLineAsync($"{error.GetType().Name}: {error.Message}");
        return 1;
    }
}
