using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ElementInstances;

internal sealed class AdHocActivationBuilderTests
{
    private static readonly ElementInstanceKey SubProcess = ElementInstanceKey.Parse("2251799813685249");

    [Test]
    public async Task Activate_OnOneBuilder_LeavesItForOthers()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();
        var call = camunda.ElementInstances[SubProcess].ActivateActivities().Activate(
            "call-customer", new { urgent = true, note = (string?)null });

        await call.Activate("write-letter").CancelRemainingInstances().SendAsync();
        await call.SendAsync();

        Assert.That(
            transport.Requests[0].Uri.AbsolutePath, Is.EqualTo("/v2/element-instances/ad-hoc-activities/2251799813685249/activation"));
        Assert.That(transport.Requests[0].Body, Is.EqualTo(
            """{"elements":[{"elementId":"call-customer","variables":{"urgent":true,"note":null}},{"elementId":"write-letter"}],"cancelRemainingInstances":true}"""));
        Assert.That(
            transport.Requests[1].Body,
            Is.EqualTo("""{"elements":[{"elementId":"call-customer","variables":{"urgent":true,"note":null}}]}"""));
    }

    [Test]
    public void Builder_BadInput_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        using var camunda = transport.CreateClient();
        var empty = camunda.ElementInstances[SubProcess].ActivateActivities();

        Assert.That(async () => await empty.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("Activate"));
        Assert.That(async () => await empty.CancelRemainingInstances().SendAsync(), Throws.InvalidOperationException);
        Assert.That(() => empty.Activate("call-customer", new[] { 1, 2 }), Throws.ArgumentException);
        Assert.That(() => empty.Activate(default), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }
}
