using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Workers.Jobs;

internal sealed partial class JobReferenceTests
{
    private static readonly JobKey Job = JobKey.Parse("2251799813685249");

    [Test]
    public async Task Complete_TaskListenerCorrects_SendsOnlyWhatItCorrects()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.Jobs[Job].CompleteAsync(result: new JobResultUserTask
        {
            Corrections = new JobResultCorrections { Assignee = "demo", CandidateGroups = [] },
        });

        Assert.That(transport.Requests[0].Body, Does.Contain("\"corrections\":{\"assignee\":\"demo\",\"candidateGroups\":[]}")
            .And.Not.Contain("denied")
            .And.Not.Contain("variables"));
    }

    [Test]
    public async Task Complete_AdHocSubProcess_SaysWhatStartsNext()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.Jobs[Job].CompleteAsync(result: new JobResultAdHocSubProcess
        {
            ActivateElements =
            [
                new JobResultActivateElement { ElementId = "call-customer", Variables = JsonVariables.From(new { urgent = true }) },
            ],
            IsCancelRemainingInstances = true,
        });

        Assert.That(transport.Requests[0].Body, Does.Contain("""{"elementId":"call-customer","variables":{"urgent":true}}""")
            .And.Contain("\"isCancelRemainingInstances\":true"));
    }

    [Test]
    public async Task Update_ShortTime_IsRoundedUpToAMillisecond()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.Jobs[Job].UpdateAsync(timeout: TimeSpan.FromTicks(1));
        await camunda.Jobs[Job].FailAsync(0, retryBackOff: TimeSpan.FromMilliseconds(1.5));

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"changeset":{"timeout":1}}"""));
        Assert.That(transport.Requests[1].Body, Is.EqualTo("""{"retries":0,"retryBackOff":2}"""));
    }

    [Test]
    public void Call_BadInput_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        using var camunda = transport.CreateClient();
        var job = camunda.Jobs[Job];

        Assert.That(() => job.UpdateAsync(), Throws.ArgumentException.With.Message.Contains("at least one"));
        Assert.That(() => job.UpdateAsync(retries: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => job.UpdateAsync(timeout: TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => job.UpdateAsync(retries: 1, operationReference: 0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => job.FailAsync(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => job.FailAsync(1, retryBackOff: TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => job.CompleteAsync("text"), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }
}
