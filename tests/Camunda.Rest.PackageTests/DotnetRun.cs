using System.Diagnostics;
using System.Text;

namespace Camunda.Rest.PackageTests;

/// <summary>One run of <c>dotnet</c>, with everything that it printed.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Standard output and standard error.</param>
internal sealed record DotnetRun(int ExitCode, string Output)
{
    /// <summary>Long enough for a full build on one core.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static async Task<DotnetRun> OfAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        using Process process = Start(folder, arguments, environment);
        StringBuilder output = new();
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using CancellationTokenSource limit = new(Limit, TimeProvider.System);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Append($"dotnet did not end within {Limit}.");
            await process.WaitForExitAsync();
        }

        lock (output)
        {
            return new(process.ExitCode, output.ToString());
        }

        void Append(string? line)
        {
            lock (output)
            {
                output.AppendLine(line);
            }
        }
    }

    /// <summary>Starts <c>dotnet</c> without what the runner of the tests told this process.</summary>
    public static Process Start(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VSTEST", StringComparison.Ordinal)
            || name.StartsWith("CAMUNDA_", StringComparison.Ordinal)
            || name.StartsWith("ZEEBE_", StringComparison.Ordinal)
            || name is "CI").ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
