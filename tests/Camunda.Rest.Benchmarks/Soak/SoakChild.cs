using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>The server's process.</summary>
internal sealed class SoakChild : IAsyncDisposable
{
    private readonly Process _process;

    private SoakChild(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<SoakChild> StartAsync(double faults)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(SoakChild).Assembly.Location, SoakServer.Command, "--faults", faults.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new SoakChild(process, new Uri(address));
    }

    public Task CalmAsync() => AskAsync(SoakServer.Calm);

    public async Task<SoakTally> CountAsync() => JsonSerializer.Deserialize<SoakTally>(await AskAsync(SoakServer.Count))!;

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server is gone.");
    }
}
