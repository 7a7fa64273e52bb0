using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Pipeline.Calls;

/// <summary>How long the server may hold a call, as it stands in the request that reaches the transport.</summary>
internal sealed class ServerWaitTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    private static IEnumerable<TestCaseData> Calls =>
    [
        Case("activation", Long, camunda => camunda.Jobs.Activate("x").WithLongPoll(Long).SendAsync()),
        Case(
            "activation without a time",
            TimeSpan.FromSeconds(10),
            camunda => camunda.Api.Jobs.ActivateJobsAsync(new JobActivationRequest { Type = "x", Timeout = 1, MaxJobsToActivate = 1 })),
        Case("activation without a wait", TimeSpan.Zero, camunda => camunda.Jobs.Activate("x").WithLongPoll(TimeSpan.Zero).SendAsync()),
        Case("awaited instance", Long, camunda => camunda.ProcessInstances.Create("x").AwaitCompletion(Long).SendAsync()),
        Case("instance", TimeSpan.Zero, camunda => camunda.ProcessInstances.Create("x").SendAsync()),
        Case("read", TimeSpan.Zero, camunda => camunda.Cluster.GetTopologyAsync()),
    ];

    [TestCaseSource(nameof(Calls))]
    public async Task Of_RequestAsItIsSent_IsWhatItsBodySays(Func<CamundaClient, Task> callAsync, TimeSpan expected)
    {
        TimeSpan? seen = null;
        using var transport = new StubTransport((request, _) =>
        {
            seen = ServerWait.Of(request);
            return Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, StubTransport.Least));
        });
        await using var camunda = transport.CreateClient();

        await callAsync(camunda);

        Assert.That(seen, Is.EqualTo(expected));
    }

    [Test]
    public async Task JsonBody_AsItIsSent_StatesItsLength()
    {
        long? length = null;
        using var transport = new StubTransport((request, _) =>
        {
            length = request.Content!.Headers.ContentLength;
            return Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, StubTransport.Least));
        });
        await using var camunda = transport.CreateClient();

        await camunda.Api.UserTasks.SearchUserTasksAsync(new UserTaskSearchQuery());

        Assert.That(length, Is.EqualTo("{}".Length));
    }

    private static TestCaseData Case(string name, TimeSpan expected, Func<CamundaClient, Task> callAsync) =>
        new TestCaseData(callAsync, expected).SetArgDisplayNames(name);
}
