using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Corpus;

/// <summary>
/// Models of the corpus in a cluster of their own, driven through a <see cref="CamundaClient"/>. The clock is pinned to
/// <see cref="Now"/>, so that every time in a result is known.
/// </summary>
internal sealed class CorpusRun : IAsyncDisposable
{
    /// <summary>The folder of the models, from the root of the repository.</summary>
    public const string Models = "tests/Camunda.Rest.Testing.Tests/Corpus/Models";

    private readonly CamundaTestCluster _cluster;

    private CorpusRun(CamundaTestCluster cluster) => (_cluster, Camunda) = (cluster, cluster.CreateClient());

    /// <summary>The time at which every run begins, a Monday.</summary>
    public static DateTimeOffset Now { get; } = new(2030, 1, 7, 8, 0, 0, TimeSpan.Zero);

    public CamundaClient Camunda { get; }

    /// <summary>The process instance that was started last.</summary>
    public ProcessInstanceKey Instance { get; private set; }

    /// <summary>Starts a cluster and deploys files of <c>Models</c> together.</summary>
    public static async Task<CorpusRun> DeployAsync(params string[] files)
    {
        CorpusRun run = new(await CamundaTestCluster.StartAsync());
        await run.Camunda.Clock.PinAsync(Now);
        await run.DeployMoreAsync(files);
        return run;
    }

    /// <summary>Deploys further files, or later versions.</summary>
    public Task<DeploymentResult> DeployMoreAsync(params string[] files) => files
        .Aggregate(
            Camunda.Deployments.Create(),
            (deployment, file) => deployment.AddFile(Repository.PathOf($"{Models}/{file}")))
        .SendAsync();

    public async Task StartAsync(string processId, object? variables = null) =>
        Instance = (await Camunda.ProcessInstances.Create(processId).WithVariables(variables ?? new { }).SendAsync()).ProcessInstanceKey;

    /// <summary>Activates all jobs of a type that there are.</summary>
    public async Task<IReadOnlyList<ActivatedJobResult>> JobsAsync(string type) =>
        await Camunda.Jobs.Activate(type).WithMaxJobs(100).WithLongPoll(TimeSpan.Zero).SendAsync();

    /// <summary>Activates the only job of a type.</summary>
    public async Task<ActivatedJobResult> JobAsync(string type)
    {
        IReadOnlyList<ActivatedJobResult> jobs = await JobsAsync(type);
        Assert.That(jobs, Has.Count.EqualTo(1), $"jobs of the type {type}");
        return jobs[0];
    }

    /// <summary>Waits for a job of a type, which another request that has not ended yet creates.</summary>
    public async Task<ActivatedJobResult> WaitForJobAsync(string type) =>
        (await Camunda.Jobs.Activate(type).WithMaxJobs(1).WithLongPoll(Patience.Limit).SendAsync()).Single();

    /// <summary>Completes the only job of a type, and returns its variables.</summary>
    public async Task<string> WorkAsync(string type, object? variables = null)
    {
        ActivatedJobResult job = await JobAsync(type);
        await Camunda.Jobs[job.JobKey].CompleteAsync(variables);
        return job.Variables.ToString();
    }

    /// <summary>Completes all jobs of a type that there are, each with variables by its own, and returns their number.</summary>
    public async Task<int> WorkEachAsync(string type, Func<JsonNode, object?>? work = null)
    {
        IReadOnlyList<ActivatedJobResult> jobs = await JobsAsync(type);
        foreach (ActivatedJobResult job in jobs)
        {
            await Camunda.Jobs[job.JobKey].CompleteAsync(work?.Invoke(JsonNode.Parse(job.Variables.ToString())!));
        }

        return jobs.Count;
    }

    /// <summary>Fails the only job of a type; without retries left there is an incident.</summary>
    public async Task FailAsync(string type, int retries = 0) =>
        await Camunda.Jobs[(await JobAsync(type)).JobKey].FailAsync(retries, "it does not work");

    /// <summary>Throws an error from the only job of a type.</summary>
    public async Task ThrowAsync(string type, string errorCode, object? variables = null) =>
        await Camunda.Jobs[(await JobAsync(type)).JobKey].ThrowErrorAsync(errorCode, "it is not possible", variables);

    /// <summary>The user task of an element that is not completed yet; waits for it.</summary>
    public async Task<UserTaskResult> TaskAsync(string elementId)
    {
        ElementId element = ElementId.Parse(elementId, null);
        return await Camunda.UserTasks.Search()
            .Where(task => task.ElementId == element && task.State == UserTaskState.Created)
            .WaitUpTo(Patience.Limit)
            .SingleAsync();
    }

    /// <summary>Completes the only user task of an element.</summary>
    public async Task CompleteTaskAsync(string elementId, object? variables = null) =>
        await Camunda.UserTasks[(await TaskAsync(elementId)).UserTaskKey].CompleteAsync(variables);

    public Task PublishAsync(string name, string? correlationKey = null, object? variables = null, int bufferedMinutes = 0)
    {
        MessagePublicationBuilder message = Camunda.Messages.Publish(name)
            .WithTimeToLive(TimeSpan.FromMinutes(bufferedMinutes))
            .WithVariables(variables ?? new { });
        return (correlationKey is null ? message : message.WithCorrelationKey(correlationKey)).SendAsync();
    }

    public Task BroadcastAsync(string name, object? variables = null) =>
        Camunda.Signals.Broadcast(name).WithVariables(variables ?? new { }).SendAsync();

    /// <summary>Moves the clock; everything due by then has happened.</summary>
    public void Advance(int days = 0, int hours = 0, int minutes = 0) => _cluster.Clock.Advance(new(days, hours, minutes, 0));

    /// <summary>Sets variables of the process instance that was started last.</summary>
    public Task SetAsync(object variables) => Camunda.ProcessInstances[Instance].SetVariablesAsync(variables);

    /// <summary>Cancels the process instance that was started last.</summary>
    public Task CancelAsync() => Camunda.ProcessInstances[Instance].CancelAsync();

    /// <summary>Resolves the only incident; its job gets a retry.</summary>
    public async Task ResolveAsync()
    {
        IncidentResult incident = await Camunda.Incidents.Search().Where(one => one.State == IncidentState.Active).SingleAsync();
        if (incident.JobKey is { } job)
        {
            await Camunda.Jobs[job].UpdateAsync(retries: 1);
        }

        await Camunda.Incidents[incident.IncidentKey].ResolveAsync();
    }

    /// <summary>
    /// Asserts what happened in the whole cluster, as <see cref="CorpusTranscript"/> prints it: the path and the variables of each process
    /// instance, and all incidents.
    /// </summary>
    public async Task AssertAsync(string expected) =>
        Assert.That(await CorpusTranscript.OfAsync(Camunda), Is.EqualTo(expected.ReplaceLineEndings("\n")));

    public async ValueTask DisposeAsync()
    {
        await Camunda.DisposeAsync();
        await _cluster.DisposeAsync();
    }
}
