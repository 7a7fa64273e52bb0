using System.Collections.Concurrent;
using System.Globalization;
using Camunda.Rest.Workers;
using Newtonsoft.Json;

namespace Camunda.Rest.Benchmarks.Trials;

/// <summary>
/// Many jobs while everything around the worker misbehaves at random by a seed: loggers, listeners, middleware, exceptions, converters,
/// variables, and a proxy before the cluster.
/// </summary>
internal static class HostileTrial
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(int jobs, int seed)
    {
        await using var server = await ServerProcess.StartAsync(TrialServer.Command);
        using var host = new HostileHost(seed);
        await using var camunda = CamundaClient.Create(
            new CamundaClientOptions { BaseAddress = server.Address, LoggerFactory = host, RequestTimeout = TimeSpan.FromSeconds(5) });
        await TrialProcess.DeployAsync(camunda);
        await server.AskAsync($"{TrialServer.Hostile} {seed.ToString(CultureInfo.InvariantCulture)}");
        var (acknowledged, unknown, refused) = await StartAsync(camunda, jobs);

        // What is started now is what has to be worked: each once, although some starts are of unknown outcome.
        long started = await CountAsync(camunda);
        var done = new ConcurrentDictionary<long, int>();
        var failed = new ConcurrentDictionary<long, byte>();
        var worker = camunda.Jobs.StartWorker(
            TrialProcess.JobType,
            (Job<Input> job, CancellationToken _) => Work(job, done, failed),
            options =>
            {
                options.LockDuration = TimeSpan.FromSeconds(20);
                options.PollTimeout = TimeSpan.FromSeconds(2);
                options.RetryBackOff = TimeSpan.FromMilliseconds(100);
                options.Middleware.Add(host);
            });
        long begun = TimeProvider.System.GetTimestamp();
        long completed = await TrialProcess.WaitAsync(camunda, (int)started, Patience);
        var elapsed = TimeProvider.System.GetElapsedTime(begun);
        var state = worker.State;
        while (worker.State is { Active: > 0 } && TimeProvider.System.GetElapsedTime(begun) < Patience)
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        int leaked = worker.State.Active;

        // The polls go on: one more job is worked, with nothing in its way.
        await server.AskAsync(TrialServer.Calm);
        await camunda.ProcessInstances.Create(TrialProcess.Id).WithVariables(new { number = -1 }).SendAsync();
        bool goesOn = await TrialProcess.WaitAsync(camunda, (int)started + 1, TimeSpan.FromSeconds(30)) == started + 1;
        var left = await worker.StopAsync();
        int doubledStarts = await CountDoubledAsync(camunda);
        int doubledRuns = done.Values.Count(count => count > 1);
        long incidents = await camunda.Incidents.Search().CountAsync();
        Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new
        {
            Trial = "hostile",
            Seed = seed,
            Jobs = jobs,
            Seconds = Math.Round(elapsed.TotalSeconds, 1),
            StartsAcknowledged = acknowledged,
            StartsOfUnknownOutcome = unknown,
            StartsRefused = refused,
            Started = started,
            Lost = started - completed,
            DoubledStarts = doubledStarts,
            DoubledRuns = doubledRuns,
            Incidents = incidents,
            LeakedSlots = leaked,
            Left = left.Count,
            state.LocksLost,
            state.Undelivered,
            state.Restarts,
            PollsGoOn = goesOn,
            ThrownByTheHost = host.Thrown,
            Happened = System.Text.Json.JsonSerializer.Deserialize<SortedDictionary<string, int>>(await server.AskAsync(TrialServer.Count)),
        }));
        return completed == started
            && acknowledged <= started
            && doubledStarts + doubledRuns + leaked + left.Count + (int)incidents == 0
            && goesOn ? 0 : 1;
    }

    /// <summary>
    /// One run of a job. Its number says how it fails at first: by an exception, by a result that cannot be written, or not at all.
    /// </summary>
    private static async Task<object> Work(Job<Input> job, ConcurrentDictionary<long, int> done, ConcurrentDictionary<long, byte> failed)
    {
        await Task.Yield();
        long number = job.Variables.Number;
        if (number % 5 < 4 && number >= 0 && failed.TryAdd(number, 0))
        {
            switch (number % 5)
            {
                case 0:
                    throw new HostileException();
                case 1:
                    throw new InvalidOperationException($"cut {"😀"[..1]}");
                case 2:
                    return new { text = "😀"[..1] };
                case 3:
                    return new { odd = new Odd() };
            }
        }

        done.AddOrUpdate(number, 1, (_, count) => count + 1);
        return new { done = true };
    }

    private static async Task<(int Acknowledged, int Unknown, int Refused)> StartAsync(CamundaClient camunda, int count)
    {
        int acknowledged = 0, unknown = 0, refused = 0, next = -1;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () =>
        {
            for (int number = Interlocked.Increment(ref next); number < count; number = Interlocked.Increment(ref next))
            {
                try
                {
                    await camunda.ProcessInstances
                        .Create(TrialProcess.Id)
                        .WithVariables(new { number, text = "😀\u0000\"\\", deep = new[] { new[] { new[] { number } } } })
                        .SendAsync();
                    Interlocked.Increment(ref acknowledged);
                }
                catch (CamundaException error)
                {
                    Interlocked.Increment(ref error.OutcomeUnknown ? ref unknown : ref refused);
                }
            }
        })));
        return (acknowledged, unknown, refused);
    }

    private static async Task<long> CountAsync(CamundaClient camunda) =>
        await camunda.ProcessInstances.Search().WithPageSize(1).CountAsync();

    private static async Task<int> CountDoubledAsync(CamundaClient camunda)
    {
        var numbers = await camunda.Variables.Search().Where(variable => variable.Name == "number").WithPageSize(1000).ToListAsync();
        return numbers.GroupBy(variable => variable.Value).Count(same => same.Count() > 1);
    }

    private sealed record Input(long Number);

    [JsonConverter(typeof(HostileConverter))]
    private sealed record Odd;

    private sealed class HostileConverter : JsonConverter
    {
        public override bool CanConvert(Type objectType) => true;

        public override object? ReadJson(
            JsonReader reader, Type objectType, object? existingValue, Newtonsoft.Json.JsonSerializer serializer) =>
            throw new HostileException();

        public override void WriteJson(JsonWriter writer, object? value, Newtonsoft.Json.JsonSerializer serializer) =>
            throw new HostileException();
    }
}
