using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ProcessInstances;

internal sealed class ProcessInstanceMigrationBuilderTests
{
    private static readonly ProcessInstanceKey Instance = ProcessInstanceKey.Parse("2251799813685249");
    private static readonly ProcessDefinitionKey Target = ProcessDefinitionKey.Parse("2251799813685250");

    [Test]
    public async Task Map_OnOneBuilder_LeavesItForOthers()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();
        var pack = camunda.ProcessInstances[Instance].Migrate(Target).Map("pack", "wrap");

        await pack.Map("ship", "ship").SendAsync();
        await pack.SendAsync();

        Assert.That(transport.Requests[0].Body, Does.Contain("\"pack\"").And.Contain("\"ship\""));
        Assert.That(
            transport.Requests[1].Body, Does.Contain("""{"sourceElementId":"pack","targetElementId":"wrap"}""").And.Not.Contain("ship"));
    }

    [Test]
    public void Builder_BadInput_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        using var camunda = transport.CreateClient();
        var empty = camunda.ProcessInstances[Instance].Migrate(Target);

        Assert.That(async () => await empty.SendAsync(), Throws.InvalidOperationException.With.Message.Contains("Map"));
        Assert.That(() => empty.Map("pack", "wrap").Map("pack", "ship"), Throws.ArgumentException.With.Message.Contains("'pack'"));
        Assert.That(() => empty.Map(default, "wrap"), Throws.ArgumentException);
        Assert.That(() => empty.WithOperationReference(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => camunda.ProcessInstances[Instance].Migrate(default), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }
}
