using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Resources.ProcessInstances;

[RequiresContract("ProcessInstanceModificationMoveInstruction")]
internal sealed partial class ProcessInstanceModificationBuilderTests
{
    [Test]
    public async Task Move_ByIdAndByKey_SendsEachWithItsScopeAndVariables()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances[Instance].Modify()
            .Move("pack", "ship", new DirectAncestorKeyInstruction { AncestorElementInstanceKey = Element })
            .Move(Element, "ship").WithVariables(new { weight = 1 })
            .SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo(
            """
            {"moveInstructions":[{"sourceElementInstruction":{"sourceType":"byId","sourceElementId":"pack"},"targetElementId":"ship","ancestorScopeInstruction":{"ancestorScopeType":"direct","ancestorElementInstanceKey":"2251799813685250"}},{"sourceElementInstruction":{"sourceType":"byKey","sourceElementInstanceKey":"2251799813685250"},"targetElementId":"ship","variableInstructions":[{"variables":{"weight":1}}]}]}
            """));
    }

    [Test]
    public async Task Terminate_ById_EndsAllOfTheElement()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances[Instance].Modify().Terminate("pack").SendAsync();

        Assert.That(transport.Requests[0].Body, Is.EqualTo("""{"terminateInstructions":[{"elementId":"pack"}]}"""));
    }
}
