using System.Diagnostics;
using Camunda.Rest.Tests.Shared.Time;

namespace Camunda.Rest.Tests.Shared;

/// <summary>The programs of the repository, each as a process of its own.</summary>
internal static class RepositoryProgram
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="project">The name of its project, which the test project has to build.</param>
    /// <param name="variables">Its environment variables, in place of all <c>CAMUNDA_*</c> of this process. Default: none.</param>
    /// <returns>Its exit code, and what it wrote.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string project, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [PathOf(project)])
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
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
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

    /// <summary>Beside the tests: each project has a folder of the same shape.</summary>
    private static string PathOf(string project)
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(own.Parent!.Parent!.FullName, project, own.Name, $"{project}.dll");
    }
}
