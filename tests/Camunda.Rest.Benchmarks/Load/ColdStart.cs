using System.Diagnostics;
using System.Globalization;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>From the start of a process to the first answer, of this client and of bare <see cref="HttpClient"/>, in turns.</summary>
internal static class ColdStart
{
    /// <summary>The command of the process that starts: one side, and the server.</summary>
    public const string Command = "cold";
    public const string Client = "client";
    public const string Bare = "bare";

    private const int Rounds = 11;

    /// <summary>The middle of the durations in milliseconds, the client's and the other's.</summary>
    public static async Task<(double Client, double Bare)> MeasureAsync()
    {
        await using var server = await ServerProcess.StartAsync("load", LoadGateway.Command);
        List<double> client = [], bare = [];
        for (int round = 0; round < Rounds; round++)
        {
            client.Add(await StartAsync(Client, server.Address));
            bare.Add(await StartAsync(Bare, server.Address));
        }

        return (Middle(client), Middle(bare));
    }

    /// <summary>The process that starts: makes one call and writes how long ago it began.</summary>
    public static async Task<int> BeStartedAsync(string side, Uri address)
    {
        if (side == Client)
        {
            await using var camunda = CamundaClient.Create(address);
            await camunda.ProcessInstances.Create("bench-process").WithVariables(new { OrderId = "A-42", Amount = 99.5m }).SendAsync();
        }
        else
        {
            await using var http = new BareHttp(address);
            await http.CreateAsync("A-42", 99.5m);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine((TimeProvider.System.GetUtcNow() - process.StartTime.ToUniversalTime()).TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<double> StartAsync(string side, Uri address)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(ColdStart).Assembly.Location, Command, side, address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        })!;
        string line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The process ended without an answer.");
        await process.WaitForExitAsync();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    private static double Middle(List<double> durations)
    {
        durations.Sort();
        return durations[durations.Count / 2];
    }
}
