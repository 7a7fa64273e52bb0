using System.CommandLine;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>
/// The commands <c>trial faults|stops|kill|idle|hostile</c>, each of which prints one line of JSON and fails when something was lost, and
/// those of the processes that they start.
/// </summary>
internal static class TrialCommands
{
    public static IEnumerable<Command> Create()
    {
        Option<int> jobs = new("--jobs") { DefaultValueFactory = _ => 500 };
        Option<int> rounds = new("--rounds") { DefaultValueFactory = _ => 100 };
        Option<int> workers = new("--workers") { DefaultValueFactory = _ => 1000 };
        Option<string> address = new("--address") { Required = true };

        Command faults = new(
            "faults", "Works jobs while their outcomes meet faults, tokens run out, and the gateway is away for ten seconds.") { jobs };
        faults.SetAction((arguments, _) => FaultTrial.RunAsync(arguments.GetValue(jobs)));
        Command stops = new("stops", "Stops a worker in the middle of its jobs, round after round.") { jobs, rounds };
        stops.SetAction((arguments, _) => StopTrial.RunAsync(arguments.GetValue(jobs), arguments.GetValue(rounds)));
        Command kill = new("kill", "Kills a worker's process in the middle of its jobs.") { jobs };
        kill.SetAction((arguments, _) => KillTrial.RunAsync(arguments.GetValue(jobs)));
        Command idle = new("idle", "Keeps workers without jobs, and calls beside them.") { workers };
        idle.SetAction((arguments, _) => IdleTrial.RunAsync(arguments.GetValue(workers)));
        Option<int> manyJobs = new("--jobs") { DefaultValueFactory = _ => 2000 };
        Option<int> seed = new("--seed") { DefaultValueFactory = _ => 1 };
        Command hostile = new(
            "hostile",
            "Works jobs while loggers, listeners, middleware, exceptions, converters, variables and a proxy misbehave at random by a seed.")
        {
            manyJobs,
            seed,
        };
        hostile.SetAction((arguments, _) => HostileTrial.RunAsync(arguments.GetValue(manyJobs), arguments.GetValue(seed)));
        Command trial = new("trial", "Puts workers to the test.") { faults, stops, kill, idle, hostile };

        Command server = new(TrialServer.Command, "The cluster of the trials, until its input ends.");
        server.SetAction((_, _) => TrialServer.RunAsync());
        Command victim = new(KillTrial.Command, "The worker that is killed.") { address };
        victim.SetAction((arguments, _) => KillTrial.BeKilledAsync(new Uri(arguments.GetValue(address)!)));
        return [trial, server, victim];
    }
}
