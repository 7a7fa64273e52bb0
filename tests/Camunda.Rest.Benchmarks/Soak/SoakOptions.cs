using System.CommandLine;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>How long and how hard a client is worked.</summary>
/// <param name="Seconds">How long.</param>
/// <param name="Faults">The part of the requests that something happens to, from 0 to 1.</param>
/// <param name="Concurrency">How many callers there are.</param>
/// <param name="Rate">How many calls a second begin at most, all callers together.</param>
internal sealed record SoakOptions(int Seconds, double Faults, int Concurrency, double Rate)
{
    /// <summary>The command <c>soak</c>, which prints one line of JSON, and the command that it starts its server with.</summary>
    public static IEnumerable<Command> CreateCommands()
    {
        Option<int> seconds = new("--seconds") { DefaultValueFactory = _ => 600 };
        Option<double> faults = new("--faults") { DefaultValueFactory = _ => 0.2 };
        Option<int> concurrency = new("--concurrency") { DefaultValueFactory = _ => 16 };
        Option<double> rate = new("--rate") { DefaultValueFactory = _ => 100 };
        Command soak = new("soak", "Works a client with a mix of calls while things go wrong, and says what came of it.")
        {
            seconds,
            faults,
            concurrency,
            rate,
        };
        soak.SetAction((arguments, cancellationToken) => SoakRun.RunAsync(
            new SoakOptions(
                arguments.GetValue(seconds), arguments.GetValue(faults), arguments.GetValue(concurrency), arguments.GetValue(rate)),
            cancellationToken));
        Command server = new(SoakServer.Command, "The cluster of 'soak', until its input ends.") { faults };
        server.SetAction((arguments, _) => SoakServer.RunAsync(arguments.GetValue(faults)));
        return [soak, server];
    }
}
