using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.AgentInstances;

[RequiresContract("createAgentInstance")]
internal sealed class AgentInstanceCreateBuilderTests
{
    private static readonly ElementInstanceKey Element = ElementInstanceKey.Parse("2251799813685281");
    private static readonly JobKey Job = JobKey.Parse("2251799813685282");

    private static readonly AgentInstanceHistoryItem Item = new()
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

        await camunda.AgentInstances
            .Create(Element)
            .WithDefinition("large-1", "acme-ai", "You take orders.")
            .WithLimits(maxTokens: 0)
            .SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("""{"maxModelCalls":-1,"maxToolCalls":-1,"maxTokens":0}"""));
    }

    [Test]
    public void Send_MissingOrConflicting_IsRefusedWithAWayOut()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var create = camunda.AgentInstances.Create(Element);

        Assert.That(async () => await create.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("WithDefinition"));
        Assert.That(
            async () => await create.WithHistory(Item).SendAsync(), Throws.InvalidOperationException.With.Message.Contains("ForJob"));
        Assert.That(
            async () => await create.ForJob(Job).WithHistory(Item).WithDefinition("m", "p", "s").SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("Use either"));
        Assert.That(
            async () => await create.ForJob(Job).WithHistory(Item).WithLimits(1).SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("Use either"));
        Assert.That(() => create.WithHistory(), Throws.ArgumentException);
        Assert.That(() => create.WithHistory(Item, null!), Throws.ArgumentException.With.Message.Contains("[1]"));
        Assert.That(() => create.WithLimits(maxToolCalls: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => create.ForJob(Job, " "), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task WithHistory_ArrayChangedLater_SendsWhatWasGiven()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        AgentInstanceHistoryItem[] items = [Item];
        var create = camunda.AgentInstances.Create(Element).ForJob(Job, "lease-1").WithHistory(items);

        items[0] = null!;
        await create.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("\"historyItemId\":\"item-1\"").And.Contain("\"jobLease\":\"lease-1\""));
    }

    [Test]
    public void Update_HistoryWithoutItsJob_IsRefused()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var update = camunda.AgentInstances[AgentInstanceKey.Parse("2251799813685283")].Update(Element);

        Assert.That(
            async () => await update.WithHistory(Item).SendAsync(), Throws.InvalidOperationException.With.Message.Contains("ForJob"));
        Assert.That(() => update.AddMetrics(modelCalls: -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(transport.Requests, Is.Empty);
    }
}
