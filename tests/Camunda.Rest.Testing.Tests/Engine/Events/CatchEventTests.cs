using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Events;

/// <summary>Names, keys, times and mappings of events that wait.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CatchEventTests
{
    [Test]
    public async Task Message_NameByExpression_IsEvaluatedWhereItWaits()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Catch("w", "m")).Defines("m", "=name"));
        long key = await harness.StartAsync(variables: """{"name":"paid","key":"A"}""");
        await PublishAsync(harness, "paid", "A");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    [Test]
    public async Task Message_NameOfAStartByExpression_IsEvaluatedWhenItIsDeployed()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").StartBy("s", "m").Defines("m", "=&quot;pa&quot; + &quot;id&quot;", null));
        await PublishAsync(harness, "paid", "");
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(1));
        await EngineHarness.AssertRejectedAsync(
            harness.DeployAsync(new ModelBuilder("q").StartBy("s", "m").Defines("m", "=name", null)),
            RejectionKind.InvalidArgument,
            "'q.bpmn': startEvent 's': The expression '=name' must return a string");
        Assert.That(harness.Snapshot.ProcessDefinitions, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Message_InputsOfACatchEvent_AreAppliedBeforeItWaits()
    {
        string inputs = ModelBuilder.Extensions(ModelBuilder.Mapping("<zeebe:input source=\"=order.id\" target=\"key\"/>"));
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line(
            "p", ModelBuilder.Event("intermediateCatchEvent", "w", ModelBuilder.Message("m"), inputs)).Defines("m", "paid"));
        long key = await harness.StartAsync(variables: """{"order":{"id":"A"}}""");
        await PublishAsync(harness, "paid", "A");
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
        Assert.That(harness.Variables(key), Does.Not.ContainKey("key"));
    }

    [Test]
    public async Task Message_KeyOfABoundaryEvent_IsThatAroundTheTask()
    {
        string inputs = ModelBuilder.Mapping("<zeebe:input source=\"=1\" target=\"key\"/>");
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("a", more: inputs))
            .Boundary("e", "a", ModelBuilder.Message("m"), ModelBuilder.Extensions(inputs)).Defines("m", "paid").Chain("e", "end"));
        long key = await harness.StartAsync(variables: """{"key":"A"}""");
        await PublishAsync(harness, "paid", "A");
        Assert.That(harness.Trace, Does.Contain("a Terminated").And.Contain("e Completed"));
        Assert.That(harness.Variables(key)["key"], Is.EqualTo("\"A\""));
    }

    [TestCase("=\"2026-01-31T10:00:10Z\"", "timeDate", 10, 1)]
    [TestCase("PT10S", "timeDuration", 9, 0)]
    [TestCase("PT10S", "timeDuration", 60, 1)]
    [TestCase("=\"R2/PT10S\"", "timeCycle", 30, 2)]
    [TestCase("R2/2026-01-31T10:00:20Z/PT5S", "timeCycle", 19, 0)]
    [TestCase("R2/2026-01-31T10:00:20Z/PT5S", "timeCycle", 60, 2)]
    [TestCase("0 0 * * * *", "timeCycle", 3 * 3600, 3)]
    [TestCase("@daily", "timeCycle", 2 * 86400, 2)]
    [TestCase("0 0 9-17 * * MON-FRI", "timeCycle", 3 * 86400, 11)]
    public async Task Timer_Start_StartsAsOften(string time, string kind, double seconds, int expected)
    {
        // The clock begins on a Saturday, at ten.
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").StartOn("s", ModelBuilder.Timer(kind, time)));
        harness.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(expected));
    }

    [Test]
    public async Task Timer_StartByAnExpressionWithoutTime_IsRefused()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            harness.DeployAsync(new ModelBuilder("p").StartOn("s", ModelBuilder.Timer("timeDate", "=when"))),
            RejectionKind.InvalidArgument,
            "'p.bpmn': startEvent 's': The expression '=when' must return a date-time");
        await EngineHarness.AssertRejectedAsync(
            harness.DeployAsync(new ModelBuilder("p").StartOn("s", ModelBuilder.Timer("timeCycle", "0 0 0 30 2 *"))),
            RejectionKind.InvalidArgument,
            "'p.bpmn': startEvent 's': The cycle '0 0 0 30 2 *' has no time");
    }

    [Test]
    public async Task Timer_CronThatRingsEachSecond_CatchesUpNoMoreThanAThousandTimes()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            new ModelBuilder("p").StartOn("s", ModelBuilder.Timer("timeCycle", "* * * * * *")));
        harness.Time.Jump(TimeSpan.FromDays(2));
        Assert.That(harness.Snapshot.ProcessInstances.Count, Is.InRange(1000, 1002));
    }

    [TestCase("PT30s", 30)]
    [TestCase("-PT1S", 0.001)]
    public async Task Timer_DurationAsJavaReadsIt_IsWaitedFor(string duration, double seconds)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Wait("w", duration)));
        long key = await harness.StartAsync();
        harness.Time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.That(harness.Instance(key).State, Is.EqualTo(ProcessInstanceState.Completed));
    }

    private static Task<MessageRecord> PublishAsync(EngineHarness harness, string name, string correlationKey) =>
        harness.Engine.PublishMessageAsync(new(name) { CorrelationKey = correlationKey }, CancellationToken.None);
}
