using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Jobs;

[Parallelizable(ParallelScope.All)]
internal sealed class LinkedResourceTests
{
    private const string Links = """
        <zeebe:linkedResources>
          <zeebe:linkedResource resourceId="robot" bindingType="latest" resourceType="RPA" linkName="main"/>
        </zeebe:linkedResources>
        """;

    [Test]
    public async Task Job_OfATaskWithLinks_HasTheKeysInAHeader()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("work", more: Links)));
        await DeployAsync(harness, """{"id":"robot"}""");
        ResourceRecord latest = await DeployAsync(harness, """{"id":"robot","newer":true}""");
        await harness.StartAsync();
        Assert.That(
            (await harness.ActivateOneAsync()).Job.CustomHeaders["linkedResources"],
            Is.EqualTo($$"""[{"resourceKey":"{{latest.ResourceKey}}","resourceType":"RPA","linkName":"main"}]"""));
    }

    [Test]
    public async Task Job_ResourceIsMissing_IsAnIncidentUntilItIsDeployed()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(ModelBuilder.Line("p", ModelBuilder.Job("work", more: Links)));
        await harness.StartAsync();
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That(
            (incident.ErrorType, incident.ErrorMessage),
            Is.EqualTo((IncidentErrorType.ResourceNotFound, "There is no resource 'robot' to link.")));
        await DeployAsync(harness, """{"id":"robot"}""");
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        Assert.That((await harness.ActivateOneAsync()).Job.CustomHeaders, Contains.Key("linkedResources"));
    }

    private static async Task<ResourceRecord> DeployAsync(EngineHarness harness, string content) => (await harness.Engine.DeployAsync(
        [new UploadedResource("robot.rpa", Encoding.UTF8.GetBytes(content))], null, CancellationToken.None)).Resources.Single();
}
