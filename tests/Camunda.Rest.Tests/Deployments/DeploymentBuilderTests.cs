using System.Net;
using Camunda.Rest.Tests.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Deployments;

internal sealed class DeploymentBuilderTests
{
    [Test]
    public void AddFile_Missing_NamesTheFile() =>
        Assert.That(() => Create().AddFile("nowhere/order.bpmn"), Throws.TypeOf<FileNotFoundException>().With.Message.Contains("nowhere/order.bpmn"));

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("a\nb")]
    public void AddBytes_NameThatCannotBeSent_IsRefused(string name) =>
        Assert.That(() => Create().AddBytes(name, new byte[1]), Throws.InstanceOf<ArgumentException>().With.Property("ParamName").EqualTo("resourceName"));

    [Test]
    public void AddText_NameTaken_IsRefused() =>
        Assert.That(() => Create().AddText("a.bpmn", "x").AddText("a.bpmn", "y"), Throws.ArgumentException.With.Message.Contains("'a.bpmn' already"));

    [Test]
    public void ForTenant_Default_IsRefused() =>
        Assert.That(() => Create().ForTenant(default), Throws.ArgumentException.With.Message.Contains("default(TenantId)"));

    [Test]
    public async Task Send_NothingAdded_IsRefusedBeforeItIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();

        Assert.That(async () => await camunda.Deployments.Create().SendAsync(), Throws.InvalidOperationException.With.Message.Contains("no resources"));
        Assert.That(async () => await camunda.Deployments.Create().AddText("a.bpmn", "").SendAsync(), Throws.InvalidOperationException.With.Message.Contains("'a.bpmn' is empty"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Send_Twice_SendsTheSameAgain()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();
        var deployment = camunda.Deployments.Create().AddText("a.bpmn", "first").AddText("b.bpmn", "second").ForTenant("acme");

        await deployment.SendAsync();
        await deployment.SendAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
        foreach (var request in transport.Requests)
            Assert.That(request.Body, Does.Contain("name=resources; filename=a.bpmn").And.Contain("first").And.Contain("filename=b.bpmn").And.Contain("second").And.Contain("name=tenantId").And.Contain("acme"));
    }

    [Test]
    public void Add_ToABuilder_LeavesItAsItWas()
    {
        var empty = Create();
        empty.AddText("a.bpmn", "x");

        Assert.That(async () => await empty.SendAsync(), Throws.InvalidOperationException);
    }

    private static DeploymentBuilder Create() => CamundaClient.Create(new Uri("http://camunda.example")).Deployments.Create();
}
