using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Engine.State;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine;

/// <summary>An engine on a clock that stands still, and the shortest ways to use it.</summary>
internal sealed class EngineHarness : IAsyncDisposable
{
    public EngineHarness() => Engine = new(Time);

    public static DateTimeOffset Start { get; } = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    public WorkClock Time { get; } = new(Start);

    public EngineCluster Engine { get; }

    public EngineSnapshot Snapshot => Engine.Snapshot;

    /// <summary>Each instance's state, in the order of their beginning: <c>start Completed</c>.</summary>
    public IEnumerable<string> Trace =>
        Snapshot.ElementInstances.Values.Select(element => $"{element.ElementId} {Name(element.State.Value)}");

    public static async Task<EngineHarness> WithAsync(params ModelBuilder[] models)
    {
        EngineHarness harness = new();
        foreach (ModelBuilder model in models)
        {
            await harness.DeployAsync(model);
        }

        return harness;
    }

    public Task<DeploymentRecord> DeployAsync(ModelBuilder model, string? tenantId = null) =>
        Engine.DeployAsync([new($"{model.Id}.bpmn", Encoding.UTF8.GetBytes(model.ToString()))], tenantId, CancellationToken.None);

    public async Task<long> StartAsync(string processId = "p", string? variables = null) =>
        (await Engine.CreateInstanceAsync(new() { ProcessDefinitionId = processId, Variables = Json(variables) }, CancellationToken.None))
            .Instance.Process.ProcessInstanceKey;

    /// <summary>Activates jobs without waiting for any.</summary>
    public Task<IReadOnlyList<ActivatedJob>> ActivateAsync(string type = "work", int max = 10, double lockSeconds = 60) =>
        Engine.ActivateJobsAsync(
            Request(type, max, lockSeconds) with { RequestTimeout = TimeSpan.FromMilliseconds(-1) }, CancellationToken.None);

    /// <summary>Activates the one job that there is, with a lease.</summary>
    public async Task<ActivatedJob> LeaseOneAsync(double lockSeconds = 60) => (await Engine.ActivateJobsAsync(
        Request("work", 1, lockSeconds) with { RequestTimeout = TimeSpan.FromMilliseconds(-1), WithLease = true },
        CancellationToken.None)).Single();

    /// <summary>Activates the one job that there is.</summary>
    public async Task<ActivatedJob> ActivateOneAsync(string type = "work") => (await ActivateAsync(type)).Single();

    public Task<IReadOnlyList<ActivatedJob>> PollAsync(
        string type = "work", int max = 10, double waitSeconds = 10, CancellationToken cancellationToken = default) =>
        Engine.ActivateJobsAsync(Request(type, max, 60) with { RequestTimeout = TimeSpan.FromSeconds(waitSeconds) }, cancellationToken);

    public Task CompleteAsync(ActivatedJob job, string? variables = null) =>
        Engine.CompleteJobAsync(new(job.Job.JobKey) { Variables = Json(variables) }, CancellationToken.None);

    public Task FailAsync(ActivatedJob job, int retries, double backOffSeconds = 0, string? message = null) => Engine.FailJobAsync(
        new(job.Job.JobKey, retries) { RetryBackOff = TimeSpan.FromSeconds(backOffSeconds), ErrorMessage = message },
        CancellationToken.None);

    public ProcessInstanceRecord Instance(long key) => Snapshot.ProcessInstances[key];

    public JobRecord Job(ActivatedJob job) => Snapshot.Jobs[job.Job.JobKey];

    /// <summary>The variables of a scope as JSON texts.</summary>
    public Dictionary<string, string> Variables(long scopeKey) => Snapshot.Variables.Values
        .Where(variable => variable.ScopeKey == scopeKey)
        .ToDictionary(variable => variable.Name, variable => variable.Value.GetRawText());

    public ValueTask DisposeAsync() => Engine.DisposeAsync();

    public static JsonObject? Json(string? text) => text is null ? null : JsonNode.Parse(text)!.AsObject();

    /// <summary>A state of one word as traces spell it: <c>Completed</c>.</summary>
    public static string Name(string state) => $"{state[0]}{state[1..].ToLowerInvariant()}";

    public static async Task AssertRejectedAsync(Task command, RejectionKind kind, string detail)
    {
        EngineRejectionException exception = (await Assert.ThrowsAsync<EngineRejectionException>(() => command))!;
        Assert.That(exception.Kind, Is.EqualTo(kind));
        Assert.That(exception.Detail, Does.Contain(detail));
    }

    private static ActivateJobs Request(string type, int max, double lockSeconds) =>
        new() { Type = type, Worker = "worker", Timeout = TimeSpan.FromSeconds(lockSeconds), MaxJobsToActivate = max };
}
