using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.AgentInstances;

[RequiresContract("createAgentInstance")]
internal sealed class AgentInstanceCreateBuilderTests
{
    private static readonly ElementInstanceKey s_element = ElementInstanceKey.Parse("2251799813685281");
    private static readonly JobKey s_job = JobKey.Parse("2251799813685282");

    private static readonly AgentInstanceHistoryItem s_item = new()
    {
        HistoryItemId = "item-1",
        LoopIteration = 1,
        Role = AgentInstanceHistoryRole.Configuration,
        Content = [],
        Model = "large-1",
        ProducedAt = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
    };

    [Test]
    public async Task Send_WithoutLimits_SaysThatThereAreNone()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.AgentInstances.Create(s_element).WithDefinition("large-1", "acme-ai", "You take orders.").WithLimits(maxTokens: 0).SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("""{"maxModelCalls":-1,"maxToolCalls":-1,"maxTokens":0}"""));
    }

    [Test]
    public void Send_MissingOrConflicting_IsRefusedWithAWayOut()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var create = camunda.AgentInstances.Create(s_element);

        Assert.That(async () => await create.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("WithDefinition"));
        Assert.That(async () => await create.WithHistory(s_item).SendAsync(), Throws.InvalidOperationException.With.Message.Contains("ForJob"));
        Assert.That(async () => await create.ForJob(s_job).WithHistory(s_item).WithDefinition("m", "p", "s").SendAsync(), Throws.InvalidOperationException.With.Message.Contains("Use either"));
        Assert.That(async () => await create.ForJob(s_job).WithHistory(s_item).WithLimits(1).SendAsync(), Throws.InvalidOperationException.With.Message.Contains("Use either"));
        Assert.That(() => create.WithHistory(), Throws.ArgumentException);
        Assert.That(() => create.WithHistory(s_item, null!), Throws.ArgumentException.With.Message.Contains("[1]"));
        Assert.That(() => create.WithLimits(maxToolCalls: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => create.ForJob(s_job, " "), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task WithHistory_ArrayChangedLater_SendsWhatWasGiven()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        AgentInstanceHistoryItem[] items = [s_item];
        var create = camunda.AgentInstances.Create(s_element).ForJob(s_job, "lease-1").WithHistory(items);

        items[0] = null!;
        await create.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("\"historyItemId\":\"item-1\"").And.Contain("\"jobLease\":\"lease-1\""));
    }

    [Test]
    public void Update_HistoryWithoutItsJob_IsRefused()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var update = camunda.AgentInstances[AgentInstanceKey.Parse("2251799813685283")].Update(s_element);

        Assert.That(async () => await update.WithHistory(s_item).SendAsync(), Throws.InvalidOperationException.With.Message.Contains("ForJob"));
        Assert.That(() => update.AddMetrics(modelCalls: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(transport.Requests, Is.Empty);
    }
}
