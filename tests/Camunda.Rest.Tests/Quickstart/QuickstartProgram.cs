using System.Diagnostics;
using Camunda.Rest.Tests.Shared.Time;

namespace Camunda.Rest.Tests.Quickstart;

/// <summary>The program that the README runs first, as a process of its own.</summary>
internal static class QuickstartProgram
{
    /// <summary>Beside the tests: each project has a folder of the same shape.</summary>
    private static string Path => System.IO.Path.Combine(
        AppContext.BaseDirectory.Replace("Camunda.Rest.Tests", "Camunda.Rest.Quickstart", StringComparison.Ordinal),
        "Camunda.Rest.Quickstart.dll");

    /// <summary>Runs it to its end.</summary>
    /// <param name="variables">The environment variables that it gets, in place of all <c>CAMUNDA_*</c> of this process.</param>
    /// <returns>Its exit code, and what it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string inherited in start.Environment.Keys
            .Where(name => name.StartsWith("CAMUNDA_", StringComparison.Ordinal) || name.StartsWith("ZEEBE_", StringComparison.Ordinal))
            .ToList())
        {
            start.Environment.Remove(inherited);
        }
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience.Limit, TimeProvider.System);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }
}
