using System.CommandLine;

namespace Camunda.Rest.Benchmarks.Load;

/// <summary>What is measured, and how long.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Address">The server; null for a gateway of this program in another process.</param>
/// <param name="Concurrency">How many calls, or jobs, there are at a time.</param>
/// <param name="Seconds">How long the client works, and bare <see cref="HttpClient"/> as long beside it.</param>
/// <param name="Jobs">How many jobs each of the two works at most.</param>
/// <param name="PageSize">How many items a page of a search has.</param>
/// <param name="Variables">How the variables are serialized.</param>
internal sealed record LoadOptions(
    LoadKind Kind, Uri? Address, int Concurrency, int Seconds, long Jobs, int PageSize, LoadVariables Variables = LoadVariables.Default)
{
    /// <summary>
    /// The command <c>load</c>, which prints one line of JSON, with <c>load gateway</c>, the server that it starts when it is given none.
    /// </summary>
    public static Command CreateCommand()
    {
        Option<string?> address = new("--address")
        {
            Description = "The server. Default: a gateway on the loopback interface in another process.",
        };
        Option<int> concurrency = new("--concurrency") { DefaultValueFactory = _ => 32 };
        Option<int> seconds = new("--seconds") { DefaultValueFactory = _ => 6 };
        Option<long> jobs = new("--jobs") { DefaultValueFactory = _ => long.MaxValue, Description = "The most jobs that each side works." };
        Option<int> pageSize = new("--page-size") { DefaultValueFactory = _ => 100 };
        Option<LoadVariables> variables = new("--variables")
        {
            Description = "How the variables of a record are serialized; of workers in both directions.",
        };
        Command load = new("load", "Works a server with this client and with bare HttpClient in turns, and sets one against the other.");
        foreach (var kind in Enum.GetValues<LoadKind>())
        {
            Command run = new(Enum.GetName(kind)!.ToLowerInvariant()) { address, concurrency, seconds, jobs, pageSize, variables };
            run.SetAction((arguments, cancellationToken) => LoadRun.PrintAsync(
                new LoadOptions(
                    kind,
                    arguments.GetValue(address) is { } given ? new Uri(given) : null,
                    arguments.GetValue(concurrency),
                    arguments.GetValue(seconds),
                    arguments.GetValue(jobs),
                    arguments.GetValue(pageSize),
                    arguments.GetValue(variables)),
                cancellationToken));
            load.Add(run);
        }

        Option<bool> accept = new("--accept") { Description = "Writes the ratios down as those to compare with." };
        Command compare = new("compare", "Measures everything once and compares it with the ratios that were accepted last.") { accept };
        compare.SetAction((arguments, cancellationToken) => LoadComparison.RunAsync(arguments.GetValue(accept), cancellationToken));
        load.Add(compare);
        Command gateway = new(
            LoadGateway.Command, "A server that answers at once and remembers only which jobs were completed, until its input ends.");
        gateway.SetAction((_, _) => LoadGateway.RunAsync());
        load.Add(gateway);
        load.Add(FeelLoad.CreateCommand());
        return load;
    }
}
