using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Camunda.Rest.Benchmarks.Memory;
using Camunda.Rest.Benchmarks.Soak;

if (args is ["soak" or SoakServer.Command, ..])
    return await SoakOptions.CreateCommand().Parse(args).InvokeAsync();

if (args is [MemoryRun.Command, ..])
    return await MemoryRun.CreateCommand().Parse(args).InvokeAsync();

// In process: the client is generated and built once, for the API version that this program was built with.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
    args,
    ManualConfig.Create(DefaultConfig.Instance)
        .WithOption(ConfigOptions.DisableOptimizationsValidator, false)
        .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));
return 0;
