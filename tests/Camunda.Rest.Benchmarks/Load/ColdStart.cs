using System.Diagnostics;
using System.Globalization;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>From the start of a process to the first answer, of this client and of bare <see cref="HttpClient"/>, in turns.</summary>
internal static class ColdStart
{
    /// <summary>The command of the process that starts: one side, and the server.</summary>
    public const string Command = "cold";
    public const string Client = "client";
    public const string Typed = "typed";
    public const string Bare = "bare";

    private const int Rounds = 11;

    /// <summary>
    /// The middle of the durations in milliseconds: the client's with variables of an anonymous type, with those of a type of the caller's,
    /// and the other's.
    /// </summary>
    public static async Task<(double Client, double Typed, double Bare)> MeasureAsync()
    {
        await using var server = await ServerProcess.StartAsync("load", LoadGateway.Command);
        List<double> client = [], typed = [], bare = [];
        for (int round = 0; round < Rounds; round++)
        {
            client.Add(await StartAsync(Client, server.Address));
            typed.Add(await StartAsync(Typed, server.Address));
            bare.Add(await StartAsync(Bare, server.Address));
        }

        return (Middle(client), Middle(typed), Middle(bare));
    }

    /// <summary>The process that starts: makes one call and writes how long ago it began.</summary>
    public static async Task<int> BeStartedAsync(string side, Uri address)
    {
        if (side is Client or Typed)
        {
            await using var camunda = CamundaClient.Create(address);
            object variables = side == Client ? new { OrderId = "A-42", Amount = 99.5m } : new Order("A-42", 99.5m);
            await camunda.ProcessInstances.Create("bench-process").WithVariables(variables).SendAsync();
        }
        else
        {
            await using var http = new BareHttp(address);
            await http.CreateAsync("A-42", 99.5m);
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine((TimeProvider.System.GetUtcNow() - process.StartTime.ToUniversalTime())
            .TotalMilliseconds.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static async Task<double> StartAsync(string side, Uri address)
    {
        using var process = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(ColdStart).Assembly.Location, Command, side, address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
        })!;
        string line = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("The process ended without an answer.");
        await process.WaitForExitAsync();
        return double.Parse(line, CultureInfo.InvariantCulture);
    }

    private static double Middle(List<double> durations)
    {
        durations.Sort();
        return durations[durations.Count / 2];
    }

    private sealed record Order(string OrderId, decimal Amount);
}
