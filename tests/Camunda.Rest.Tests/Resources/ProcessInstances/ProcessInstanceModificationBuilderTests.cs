using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ProcessInstances;

internal sealed partial class ProcessInstanceModificationBuilderTests
{
    private static readonly ProcessInstanceKey Instance = ProcessInstanceKey.Parse("2251799813685249");
    private static readonly ElementInstanceKey Element = ElementInstanceKey.Parse("2251799813685250");

    [Test]
    public async Task WithVariables_AfterSeveralActivations_GoToTheLastOneAtTheirScope()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances[Instance].Modify()
            .Activate("pack", Element)
            .Activate("ship").WithVariables(new { weight = 2.50m }).WithVariables(new { box = (string?)null }, scopeId: "shipping")
            .SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo(
            """
            {"activateInstructions":[{"elementId":"pack","ancestorElementInstanceKey":"2251799813685250"},{"elementId":"ship","variableInstructions":[{"variables":{"weight":2.50}},{"variables":{"box":null},"scopeId":"shipping"}]}]}
            """));
    }

    [Test]
    public async Task With_OnOneBuilder_LeavesItForOthers()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();
        var pack = camunda.ProcessInstances[Instance].Modify().Activate("pack");

        await pack.WithVariables(new { weight = 1 }).Terminate(Element).SendAsync();
        await pack.SendAsync();

        Assert.That(
            transport.Requests[0].Body,
            Does.Contain("\"weight\":1").And.Contain("\"terminateInstructions\":[{\"elementInstanceKey\":\"2251799813685250\"}]"));
        Assert.That(transport.Requests[1].Body, Is.EqualTo("""{"activateInstructions":[{"elementId":"pack"}]}"""));
    }

    [Test]
    public void WithVariables_ChangedLater_LeavesThemAsTheyWere()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        using var camunda = transport.CreateClient();
        var box = new Dictionary<string, object> { ["size"] = "small" };
        var modification = camunda.ProcessInstances[Instance].Modify().Activate("pack").WithVariables(box);

        box["size"] = "large";

        Assert.That(async () => await modification.SendAsync(), Throws.Nothing);
        Assert.That(transport.Requests[0].Body, Does.Contain("small").And.Not.Contain("large"));
    }

    [Test]
    public void Builder_BadInput_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        using var camunda = transport.CreateClient();
        var nothing = camunda.ProcessInstances[Instance].Modify();

        Assert.That(
            async () => await nothing.SendAsync(),
            Throws.InvalidOperationException.With.Message.Contains("Activate").And.Message.Contains("Terminate"));
        Assert.That(() => nothing.WithVariables(new { weight = 1 }), Throws.InvalidOperationException);
        Assert.That(() => nothing.Terminate(Element).WithVariables(new { weight = 1 }), Throws.InvalidOperationException);
        Assert.That(() => nothing.Activate("pack").WithVariables("text"), Throws.ArgumentException);
        Assert.That(() => nothing.Activate("pack", default(ElementInstanceKey)), Throws.ArgumentException);
        Assert.That(() => nothing.WithOperationReference(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(transport.Requests, Is.Empty);
    }
}
