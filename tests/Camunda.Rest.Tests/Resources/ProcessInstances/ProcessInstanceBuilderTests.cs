using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ProcessInstances;

internal sealed class ProcessInstanceBuilderTests
{
    private static readonly ProcessDefinitionKey Key = ProcessDefinitionKey.Parse("2251799813685249");

    [Test]
    public async Task Send_ById_SendsWhatWasSaidAndNothingElse()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances
            .Create("order-process")
            .WithVersion(3)
            .WithVariables(new { orderId = "A-42", none = (string?)null })
            .ForTenant("acme")
            .WithTags("vip")
            .SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"processDefinitionId":"order-process","processDefinitionVersion":3,"variables":{"orderId":"A-42","none":null},"tenantId":"acme","tags":["vip"]}"""));
    }

    [Test]
    public async Task Send_ByKeyAwaited_StatesTheServersWaitInMilliseconds()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"processInstanceKey":"1","variables":{"approved":true}}""");
        await using var camunda = transport.CreateClient();

        var result = await camunda.ProcessInstances.Create(Key).AwaitCompletion(TimeSpan.FromSeconds(1.5), "approved").SendAsync<Outcome>();

        Assert.That(result.Approved, Is.True);
        Assert.That(
            transport.Requests[0].Body,
            Does.Contain("\"processDefinitionKey\":\"2251799813685249\"").And.Contain("\"awaitCompletion\":true")
                .And.Contain("\"requestTimeout\":1500").And.Contain("\"fetchVariables\":[\"approved\"]"));
    }

    [Test]
    public async Task Send_LeftInTheDark_IsNotSentAgain()
    {
        using var transport = new StubTransport(HttpStatusCode.InternalServerError);
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.ProcessInstances.Create("order-process").SendAsync(), Throws.TypeOf<CamundaServerException>());
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void With_ChangedLater_LeavesTheVariablesAsTheyWere()
    {
        var order = new Dictionary<string, object> { ["orderId"] = "A-42" };
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();
        var builder = camunda.ProcessInstances.Create("order-process").WithVariables(order);

        order["orderId"] = "changed";

        Assert.That(async () => await builder.SendAsync(), Throws.Nothing);
        Assert.That(transport.Requests[0].Body, Does.Contain("A-42").And.Not.Contain("changed"));
    }

    [Test]
    public void Builder_BadInput_IsRefusedWithAWayOut()
    {
        var instances = CamundaClient.Create(new Uri("http://camunda.example")).ProcessInstances;

        Assert.That(
            () => instances.Create(default(ProcessDefinitionKey)),
            Throws.ArgumentException.With.Message.Contains("ProcessDefinitionKey.Parse"));
        Assert.That(() => instances.Create(" not an id"), Throws.TypeOf<FormatException>().With.Message.Contains("ProcessDefinitionId"));
        Assert.That(() => instances.Create(".."), Throws.TypeOf<FormatException>());
        Assert.That(() => instances.Create("a").WithVersion(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => instances.Create(Key).WithVersion(1), Throws.InvalidOperationException);
        Assert.That(() => instances.Create("a").WithVariables("text"), Throws.ArgumentException);
        Assert.That(() => instances.Create("a").WithVariables(null!), Throws.ArgumentNullException);
        Assert.That(() => instances.Create("a").AwaitCompletion(TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(
            async () => await instances.Create("a").SendAsync<Outcome>(),
            Throws.InvalidOperationException.With.Message.Contains("AwaitCompletion"));
        Assert.That(() => instances[default], Throws.ArgumentException);
    }

    private sealed record Outcome(bool Approved);
}
