using System.Collections.Concurrent;
using Camunda.Rest.Models;

namespace Camunda.Rest.Benchmarks.Soak;

/// <summary>Callers of one client, each with the same mix of calls, and what came of them.</summary>
internal sealed class SoakLoad(CamundaClient camunda, SoakOptions options)
{
    private const string ProcessId = "soak";
    private const string JobType = "soak-work";

    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(1);

    /// <summary>Far more than a run needs.</summary>
    private const int MaxMarks = 4_000_000;

    private readonly ConcurrentQueue<ProcessInstanceKey> _started = [];

    // All of it at once, so that what the run keeps is not taken for what the client keeps.
    private readonly bool[] _acknowledged = new bool[MaxMarks];
    private int _calls;
    private int _marks;

    /// <summary>How many calls there were.</summary>
    public int Calls => _calls;

    /// <summary>How many of each kind.</summary>
    public ConcurrentDictionary<string, int> Kinds { get; } = [];

    /// <summary>What the callers saw go wrong.</summary>
    public ConcurrentDictionary<string, int> Failures { get; } = [];

    /// <summary>What they saw that is no exception of the client.</summary>
    public ConcurrentDictionary<string, int> Unmapped { get; } = [];

    /// <summary>The marks of the starts that the cluster acknowledged.</summary>
    public IEnumerable<string> Acknowledged => Enumerable.Range(0, MaxMarks).Where(mark => _acknowledged[mark]).Select(Mark);

    public Task DeployAsync() => camunda.With(new CamundaCallOptions { RepeatWhenUncertain = true, MaxRetries = 20 })
        .Deployments.Create().AddText("soak.bpmn", OneJobProcess.Bpmn(ProcessId, JobType)).SendAsync();

    public Task RunAsync(TimeSpan time, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Concurrency)
            .Select(number => Task.Run(() => CallAsync(number, time, cancellationToken), cancellationToken)));

    private async Task CallAsync(int number, TimeSpan time, CancellationToken cancellationToken)
    {
        var clock = TimeProvider.System;
        long begin = clock.GetTimestamp();
        var random = new Random(number);
        var pause = TimeSpan.FromSeconds(options.Concurrency / options.Rate);
        for (int call = 0; clock.GetElapsedTime(begin) < time; call++)
        {
            await CallAsync(random.Next(100), cancellationToken);
            var left = (pause * (call + 1)) - clock.GetElapsedTime(begin);
            if (left > TimeSpan.Zero)
                await Task.Delay(left, clock, cancellationToken);
        }
    }

    private Task CallAsync(int dice, CancellationToken cancellationToken) => dice switch
    {
        < 25 => CountAsync("create", () => CreateAsync(cancellationToken)),
        < 45 => CountAsync("search", () => camunda.ProcessInstances.Search()
            .Where(i => i.State == ProcessInstanceState.Active)
            .WithPageSize(20)
            .GetPageAsync(cancellationToken)),
        < 70 => WorkAsync(cancellationToken),
        < 80 when _started.TryDequeue(out var key) => CountAsync(
            "variables",
            () => camunda.ProcessInstances[key].SetVariablesAsync(new { touched = true }, cancellationToken: cancellationToken)),
        < 90 => CountAsync(
            "message",
            () => camunda.Messages.Publish("paid").WithCorrelationKey("A-42").WithMessageId(Mark(NextMark())).SendAsync(cancellationToken)),
        _ => CountAsync("topology", () => camunda.Cluster.GetTopologyAsync(cancellationToken)),
    };

    private static string Mark(int number) => $"m{number}";

    private int NextMark() => Interlocked.Increment(ref _marks);

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        int number = NextMark();
        string mark = Mark(number);
        var started = await camunda.ProcessInstances.Create(ProcessId).WithVariables(new { mark }).SendAsync(cancellationToken);
        _acknowledged[number] = true;
        if (_started.Count < options.Concurrency)
            _started.Enqueue(started.ProcessInstanceKey);
    }

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ActivatedJobResult> jobs = [];
        await CountAsync("activate", async () => jobs = await camunda.Jobs
            .Activate(JobType)
            .WithWorker("soak")
            .WithLock(Lock)
            .WithMaxJobs(2)
            .WithLongPoll(TimeSpan.FromSeconds(1))
            .SendAsync(cancellationToken));
        foreach (var job in jobs)
            await CountAsync("complete", () => camunda.Jobs[job.JobKey].CompleteAsync(cancellationToken: cancellationToken));
    }

    private async Task CountAsync(string kind, Func<Task> call)
    {
        Interlocked.Increment(ref _calls);
        Kinds.AddOrUpdate(kind, 1, (_, count) => count + 1);
        try
        {
            await call();
        }
        catch (CamundaException error)
        {
            string seen = $"{kind}: {error.GetType().Name} {(int?)error.StatusCode}{(error.OutcomeUnknown ? " unsure" : "")}";
            Failures.AddOrUpdate(seen, 1, (_, count) => count + 1);
        }
        // Whatever it is, callers should never see it, and the run goes on to show the rest.
        catch (Exception error) when (error is not OperationCanceledException)
        {
            Unmapped.AddOrUpdate($"{kind}: {error}", 1, (_, count) => count + 1);
        }
    }
}
