using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.AgentInstances;

[RequiresContract("createAgentInstanceHistoryItem")]
internal sealed class AgentHistoryItemBuilderTests
{
    private static readonly AgentInstanceKey Agent = AgentInstanceKey.Parse("2251799813685283");
    private static readonly ElementInstanceKey Element = ElementInstanceKey.Parse("2251799813685281");
    private static readonly JobKey Job = JobKey.Parse("2251799813685282");

    [Test]
    public async Task Send_WithoutATime_SaysWhenItIsSent()
    {
        var clock = new WorkClock(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        using var transport = new StubTransport(HttpStatusCode.Created, StubTransport.Least);
        await using var camunda = transport.CreateClient(options => options.TimeProvider = clock);
        var item =
            camunda.AgentInstances[Agent].History.Create(Element, Job, "lease-1", AgentInstanceHistoryRole.User).AddText("One, please.");

        clock.Advance(TimeSpan.FromSeconds(1));
        await item.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("\"producedAt\":\"2026-01-02T03:04:06"));
    }

    [Test]
    public async Task Add_Several_KeepsTheirOrderAndLeavesTheBuilderBefore()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        var one =
            camunda.AgentInstances[Agent].History.Create(Element, Job, "lease-1", AgentInstanceHistoryRole.Assistant).AddText("first");

        await one.AddObject(new { second = 2.50m }).AddText("third").SendAsync();
        await one.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain(
            """[{"contentType":"TEXT","text":"first"},{"contentType":"OBJECT","object":{"second":2.50}},{"contentType":"TEXT","text":"third"}]"""));
        Assert.That(transport.Requests[1].Body, Does.Contain("""[{"contentType":"TEXT","text":"first"}]"""));
    }

    [Test]
    public void Builder_BadInput_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.Created, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var empty = camunda.AgentInstances[Agent].History.Create(Element, Job, "lease-1", AgentInstanceHistoryRole.User);

        Assert.That(async () => await empty.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("AddText"));
        Assert.That(() => empty.InLoopIteration(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => empty.WithMetrics(duration: TimeSpan.FromTicks(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(transport.Requests, Is.Empty);
    }
}
