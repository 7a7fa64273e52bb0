using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Variables;

[Parallelizable(ParallelScope.All)]
internal sealed class MappingSourceTests
{
    [TestCase("""<zeebe:input target="x"/>""", """{"x":null}""")]
    [TestCase("""<zeebe:input source="" target="x"/>""", """{"x":null}""")]
    [TestCase("""<zeebe:input source="hello" target="x"/>""", """{"x":"hello"}""")]
    [TestCase(
        """<zeebe:input source="=1" target="a.b"/><zeebe:input source="=a.b + 1" target="a.c"/><zeebe:input source="=a" target="d"/>""",
        """{"a":{"b":1,"c":2},"d":{"b":1,"c":2}}""")]
    public async Task Inputs_InTheirOrder_SeeWhatCameBefore(string inputs, string expected)
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            ModelBuilder.Line("p", ModelBuilder.Job("work", more: ModelBuilder.Mapping(inputs))));
        await harness.StartAsync();
        ActivatedJob job = await harness.ActivateOneAsync();
        Assert.That(job.Variables.ToJsonString(), Is.EqualTo(expected));
    }
}
