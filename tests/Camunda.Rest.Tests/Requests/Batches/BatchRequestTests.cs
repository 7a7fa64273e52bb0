using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Newtonsoft.Json;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Batches;

internal sealed class BatchRequestTests
{
    [Test]
    public void Send_WithoutAFilter_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.ProcessInstances.CancelBatch().SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("Where").And.Message.Contains("All"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Send_All_SendsAnEmptyFilter()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances.CancelBatch().All().SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"filter":{}}"""));
    }

    [Test]
    public async Task Where_Twice_CombinesBothAndLeavesTheFirstAsItWas()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        var mine = camunda.ProcessInstances.CancelBatch().Where(p => p.ProcessDefinitionId == "order-process");

        await mine.Where(p => p.TenantId == "acme").SendAsync();
        await mine.SendAsync();

        Assert.That(
            transport.Requests[0].Body, Does.Contain("\"processDefinitionId\":\"order-process\"").And.Contain("\"tenantId\":\"acme\""));
        Assert.That(transport.Requests[1].Body, Is.EqualTo("""{"filter":{"processDefinitionId":"order-process"}}"""));
    }

    [Test]
    public async Task Where_WithAModel_IsCombinedAndCopied()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances.CancelBatch()
            .Where(p => p.ProcessDefinitionId == "order-process")
            .Where(new ProcessInstanceFilter { TenantId = "acme" })
            .SendAsync();

        Assert.That(
            transport.Requests[0].Body, Does.Contain("\"processDefinitionId\":\"order-process\"").And.Contain("\"tenantId\":\"acme\""));
    }

    [Test]
    public async Task All_WithACondition_KeepsTheCondition()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances.CancelBatch().Where(p => p.TenantId == "acme").All().SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"filter":{"tenantId":"acme"}}"""));
    }

    [Test]
    public async Task Send_ConditionThatLeavesNothingOut_IsRefusedLikeNone()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        StringFilterProperty? forgotten = null;
        var batch = camunda.ProcessInstances.CancelBatch().Where(new ProcessInstanceFilter { TenantId = forgotten });
        bool every = true;

        Assert.That(async () => await batch.SendAsync(), Throws.InvalidOperationException);
        Assert.That(
            async () => await camunda.ProcessInstances.CancelBatch().Where(p => every || p.TenantId == "acme").SendAsync(),
            Throws.InvalidOperationException);
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Where_ValueOfTheCallersType_IsWrittenByTheClientsSerializer()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient(options =>
            options.VariableSerialization = VariableSerialization.Newtonsoft(new JsonSerializerSettings
            {
                ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver(),
            }));

        await camunda.ProcessInstances.CancelBatch().Where(p => p.Variables["order"] == new { OrderId = 1 }).SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"filter":{"variables":[{"name":"order","value":"{\"OrderId\":1}"}]}}"""));
    }
}
