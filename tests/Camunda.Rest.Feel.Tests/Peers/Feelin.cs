using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Camunda.Rest.Feel.Tests.Peers;

/// <summary>The npm package feelin, installed into a temporary folder and run by node.</summary>
internal sealed class Feelin : IDisposable
{
    private const string Package = "feelin@8.2.0";

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly DirectoryInfo _folder;

    private Feelin(DirectoryInfo folder) => _folder = folder;

    /// <summary>Installs the package.</summary>
    /// <returns>The package; or null, and the reason why it is not there.</returns>
    public static async Task<(Feelin? Feelin, string Reason)> InstallAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("camunda-rest-feelin-");
        Feelin feelin = new(folder);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "package.json"), """{"private": true, "type": "module"}""");
        (string? problem, _) = await feelin.RunAsync(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1", Package],
            []);
        if (problem is not null)
        {
            feelin.Dispose();
            return (null, $"{Package} cannot be installed: {problem}");
        }

        return (feelin, "");
    }

    /// <summary>Evaluates expressions.</summary>
    /// <returns>The result of each: its value, or the name of the error.</returns>
    public async Task<IReadOnlyList<JsonNode?>> EvaluateAsync(IReadOnlyList<ExpressionCase> cases)
    {
        const string Script = "feelin.mjs";
        await using (Stream script = typeof(Feelin).Assembly.GetManifestResourceStream($"Peers/{Script}")!)
        await using (FileStream copy = File.Create(Path.Combine(_folder.FullName, Script)))
        {
            await script.CopyToAsync(copy);
        }

        IEnumerable<string> requests = cases.Select(static one => JsonSerializer.Serialize(
            new { expression = one.Expression, variables = one.Variables, isUnaryTest = one.IsUnaryTest }));
        (string? problem, string output) = await RunAsync("node", [Script], requests);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return problem is null && lines.Length == cases.Count
            ? [.. lines.Select(static line => Read(JsonNode.Parse(line)!.AsObject()))]
            : throw new InvalidOperationException($"feelin returned {lines.Length} results for {cases.Count} expressions. {problem}");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static JsonNode? Read(JsonObject response) =>
        response.TryGetPropertyValue("error", out JsonNode? error) ? $"error: {error}" : response["value"]?.DeepClone();

    private async Task<(string? Problem, string Output)> RunAsync(string program, string[] arguments, IEnumerable<string> input)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["TZ"] = "UTC";
        using Process? process = TryStart(start);
        if (process is null)
        {
            return ($"{program} is not installed.", "");
        }

        using CancellationTokenSource limit = new(Limit, TimeProvider.System);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(limit.Token);
            foreach (string line in input)
            {
                await process.StandardInput.WriteLineAsync(line.AsMemory(), limit.Token);
            }

            process.StandardInput.Close();
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode == 0 ? null : $"{program} failed: {(await errors).Trim()}", await output);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return ($"{program} did not end within {Limit}.", "");
        }
    }

    private static Process? TryStart(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
