using System.Net;
using System.Reflection;
using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Workers;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers;

internal sealed class JobWorkerOptionsTests
{
    private static IEnumerable<TestCaseData> Mistakes =>
    [
        Mistake(o => o.WorkerName = " ", "WorkerName is empty"),
        Mistake(o => o.MaxConcurrentJobs = 0, "MaxConcurrentJobs is 0"),
        Mistake(o => o.MinConcurrentJobs = 33, "MinConcurrentJobs is 33"),
        Mistake(o => o.LockDuration = TimeSpan.Zero, "LockDuration is 00:00:00"),
        Mistake(o => o.MaxPollBackOff = TimeSpan.Zero, "MaxPollBackOff is 00:00:00"),
        Mistake(o => o.PollTimeout = TimeSpan.FromSeconds(-1), "PollTimeout is -00:00:01"),
        Mistake(o => o.StartJitter = TimeSpan.FromSeconds(-1), "StartJitter is -00:00:01"),
        Mistake(o => o.RetryBackOff = TimeSpan.FromSeconds(-1), "RetryBackOff is -00:00:01"),
        Mistake(o => o.ShutdownTimeout = TimeSpan.FromSeconds(-1), "ShutdownTimeout is -00:00:01"),
        Mistake(o => o.RenewLocksUpTo = TimeSpan.FromSeconds(-1), "RenewLocksUpTo is -00:00:01"),
        Mistake(o => o.MaxErrorMessageLength = 0, "MaxErrorMessageLength is 0"),
        Mistake(o => o.FetchVariables = [""], "FetchVariables contains an empty name"),
        Mistake(o => (o.FetchVariables, o.FetchAllVariables) = (["a"], true), "both set"),
        Mistake(o => o.TenantIds = [default], "TenantIds must not contain default(TenantId)"),
        Mistake(o => o.Middleware.Add(null!), "Middleware contains null"),
    ];

    /// <summary>What is seen in a poll. The others have tests of their own: handlers, delivery, locks, stop.</summary>
    private static IEnumerable<TestCaseData> Polls =>
    [
        Poll(o => o.WorkerName = "billing", "worker", "\"billing\""),
        Poll(o => o.LockDuration = TimeSpan.FromSeconds(45), "timeout", "45000"),
        Poll(o => o.PollTimeout = TimeSpan.FromSeconds(7), "requestTimeout", "7000"),
        Poll(o => o.PollTimeout = TimeSpan.Zero, "requestTimeout", "-1"),
        Poll(o => o.PollTimeout = null, "requestTimeout", "0"),
        Poll(o => o.MaxConcurrentJobs = 7, "maxJobsToActivate", "7"),
        Poll(o => o.MinConcurrentJobs = 3, "maxJobsToActivate", "3"),
        Poll(o => o.FetchVariables = ["orderId"], "fetchVariable", "[\"orderId\"]"),
        Poll(o => o.FetchAllVariables = true, "fetchVariable", null),
        Poll(_ => { }, "fetchVariable", "[\"orderId\",\"total\"]"),
        Poll(o => o.TenantIds = ["acme"], "tenantIds", "[\"acme\"]"),
#if CAMUNDA_8_9_OR_GREATER
        Poll(o => o.UseAssignedTenants = true, "tenantFilter", "\"ASSIGNED\""),
#endif
#if CAMUNDA_8_10_OR_GREATER
        Poll(_ => { }, "withLease", "true"),
#endif
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void FindMistakes_OptionThatCannotBeUsed_SaysSo(Action<JobWorkerOptions> configure, string expected)
    {
        var options = new JobWorkerOptions();
        configure(options);

        Assert.That(options.FindMistakes(), Has.Exactly(1).Contains(expected));
    }

    [Test]
    public void FindMistakes_Defaults_HaveNone() => Assert.That(new JobWorkerOptions().FindMistakes(), Is.Empty);

    [TestCaseSource(nameof(Polls))]
    public async Task Worker_Option_IsInItsPolls(Action<JobWorkerOptions> configure, string name, string? expected)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"jobs":[]}""");
        await using var camunda = transport.CreateClient();

        await using (var worker = camunda.Jobs.StartWorker("work", (Job<Order> _, CancellationToken _) => Task.CompletedTask, configure))
            await WorkerStage.WhenAsync(() => transport.Requests.Count > 0);

        Assert.That(JsonNode.Parse(transport.Requests[0].Body)![name]?.ToJsonString(), Is.EqualTo(expected));
    }

    [Test]
    public void Clone_ChangedLater_LeavesTheFirst()
    {
        var options = new JobWorkerOptions { TenantIds = ["acme"], FetchVariables = ["a"] };
        var copy = options.Clone();

        copy.Middleware.Add(null!);
        copy.MaxConcurrentJobs = 1;

        Assert.That(options.Middleware, Is.Empty);
        Assert.That(options.MaxConcurrentJobs, Is.EqualTo(32));
        foreach (var property in typeof(JobWorkerOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.Name is not nameof(options.Middleware) and not nameof(options.MaxConcurrentJobs)))
        {
            Assert.That(property.GetValue(copy), Is.EqualTo(property.GetValue(options)), property.Name);
        }
    }

    private static TestCaseData Mistake(Action<JobWorkerOptions> configure, string expected) =>
        new TestCaseData(configure, expected).SetArgDisplayNames(expected);

    private static TestCaseData Poll(Action<JobWorkerOptions> configure, string name, string? expected) =>
        new TestCaseData(configure, name, expected).SetArgDisplayNames(name, expected ?? "none");

    private sealed record Order(string OrderId, decimal Total);
}
