#if CAMUNDA_8_10_OR_GREATER
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.CallActivities;

/// <summary>The business ids of called process instances.</summary>
[Parallelizable(ParallelScope.All)]
internal sealed class CalledBusinessIdTests
{
    [TestCase("", "order-1")]
    [TestCase("businessId=\"\"", null)]
    [TestCase("businessId=\"fixed\"", "fixed")]
    [TestCase("businessId=\"=customer\"", "c-7")]
    [TestCase("businessId=\"=null\"", null)]
    public async Task Call_Process_HasTheBusinessIdOfTheModelOrOfTheCaller(string attribute, string? expected)
    {
        await using EngineHarness harness = await WithAsync(attribute);
        await StartAsync(harness);

        Assert.That(
            harness.Snapshot.ProcessInstances.Values.Select(instance => instance.Process.BusinessId),
            Is.EqualTo(new[] { "order-1", expected }));
    }

    [Test]
    public async Task Call_BusinessIdThatIsNoText_RaisesAnIncident()
    {
        await using EngineHarness harness = await WithAsync("businessId=\"=7\"");
        await StartAsync(harness);

        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(incident.ErrorMessage, Does.Contain("'=7'").And.Contain("a string"));
        Assert.That(harness.Snapshot.ProcessInstances, Has.Count.EqualTo(1));
    }

    private static Task<CreatedInstance> StartAsync(EngineHarness harness) => harness.Engine.CreateInstanceAsync(
        new() { ProcessDefinitionId = "p", BusinessId = "order-1", Variables = EngineHarness.Json("""{"customer":"c-7"}""") },
        CancellationToken.None);

    private static Task<EngineHarness> WithAsync(string attribute) => EngineHarness.WithAsync(
        ModelBuilder.Line("c", ModelBuilder.Job("work")), ModelBuilder.Line("p", ModelBuilder.Call("call", "c", attribute)));
}
#endif
