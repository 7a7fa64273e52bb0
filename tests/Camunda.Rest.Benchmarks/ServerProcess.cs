using System.Diagnostics;

namespace Camunda.Rest.Benchmarks;

/// <summary>
/// A server in a process of its own, so that the client's figures are not the server's. It runs a command of this program, prints its
/// address first, answers a line with a line, and ends with its input.
/// </summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(ServerProcess).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var process = Process.Start(start)!;
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server did not start.");
        return new ServerProcess(process, new Uri(address));
    }

    /// <summary>Waits for work that needs the server, and no longer than the server lives.</summary>
    /// <exception cref="InvalidOperationException">The server ended first.</exception>
    public async Task WithAsync(Task work)
    {
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(work, ended) == ended && !work.IsCompleted)
            throw new InvalidOperationException($"The server ended with exit code {_process.ExitCode}.");
        await work;
    }

    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server is gone.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
