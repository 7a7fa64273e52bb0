using System.Text;
using Camunda.Rest.Testing.Engine;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Tests.Testing.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Testing.Engine;

[Parallelizable(ParallelScope.All)]
internal sealed class DeploymentTests
{
    private static readonly ModelBuilder One = new ModelBuilder("one").Named("One").Start();
    private static readonly ModelBuilder OneChanged = new ModelBuilder("one").Named("One, changed").Start();
    private static readonly ModelBuilder Two = new ModelBuilder("two").Start();

    [Test]
    public async Task Deploy_NewProcess_IsVersionOne()
    {
        await using EngineHarness harness = new();
        DeploymentRecord deployment = await harness.DeployAsync(One);

        ProcessDefinitionRecord definition = deployment.ProcessDefinitions.Single();
        Assert.Multiple(() =>
        {
            Assert.That(deployment.DeploymentKey, Is.EqualTo(2251799813685249));
            Assert.That(deployment.TenantId, Is.EqualTo("<default>"));
            Assert.That(deployment.DeploymentTime, Is.EqualTo(EngineHarness.Start));
            Assert.That(definition.ProcessDefinitionKey, Is.EqualTo(2251799813685250));
            Assert.That(definition.ProcessDefinitionId, Is.EqualTo("one"));
            Assert.That(definition.Name, Is.EqualTo("One"));
            Assert.That(definition.Version, Is.EqualTo(1));
            Assert.That(definition.ResourceName, Is.EqualTo("one.bpmn"));
            Assert.That(definition.Xml, Is.EqualTo(One.ToString()));
            Assert.That(definition.DeploymentKey, Is.EqualTo(deployment.DeploymentKey));
            Assert.That(harness.Snapshot.ProcessDefinitions.Values, Is.EqualTo(new[] { definition }));
            Assert.That(harness.Snapshot.Deployments.Values, Is.EqualTo(new[] { deployment }));
        });
    }

    [Test]
    public async Task Deploy_SameAgain_KeepsKeyAndVersion()
    {
        await using EngineHarness harness = new();
        DeploymentRecord first = await harness.DeployAsync(One);
        DeploymentRecord second = await harness.DeployAsync(One);

        Assert.That(second.ProcessDefinitions, Is.EqualTo(first.ProcessDefinitions));
        Assert.That(second.DeploymentKey, Is.GreaterThan(first.DeploymentKey));
        Assert.That(harness.Snapshot.ProcessDefinitions, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Deploy_Changed_IsTheNextVersion()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(One, OneChanged);
        DeploymentRecord third = await harness.DeployAsync(One);
        Assert.That(third.ProcessDefinitions.Single().Version, Is.EqualTo(3));
    }

    [Test]
    public async Task Deploy_OtherResourceName_IsTheNextVersion()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(One);
        DeploymentRecord second = await DeployAsync(harness, ("other.bpmn", One.ToString()));
        Assert.That(second.ProcessDefinitions.Single().Version, Is.EqualTo(2));
    }

    [Test]
    public async Task Deploy_OneOfTwoChanged_VersionsBothTogether()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(One, Two);
        DeploymentRecord deployment = await DeployAsync(harness, ("one.bpmn", OneChanged.ToString()), ("two.bpmn", Two.ToString()));
        Assert.That(deployment.ProcessDefinitions.Select(definition => (definition.ProcessDefinitionId, definition.Version)), Is.EqualTo(new[] { ("one", 2), ("two", 2) }));
    }

    [Test]
    public async Task Deploy_OtherTenant_CountsForItself()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(One);
        DeploymentRecord other = await harness.DeployAsync(One, "acme");
        Assert.That(other.ProcessDefinitions.Single().Version, Is.EqualTo(1));
        Assert.That(other.ProcessDefinitions.Single().TenantId, Is.EqualTo("acme"));
    }

    [Test]
    public async Task Deploy_OneOfTwoRefused_ChangesNothing()
    {
        await using EngineHarness harness = new();
        string bad = new ModelBuilder("bad").Start().Add("<bpmn:subProcess id=\"s\"/>").ToString();
        await EngineHarness.AssertRejectedAsync(
            DeployAsync(harness, ("one.bpmn", One.ToString()), ("bad.bpmn", bad)),
            RejectionKind.InvalidArgument,
            "'bad.bpmn': process 'bad': subProcess 's' is not supported.");
        Assert.That(harness.Snapshot.ProcessDefinitions, Is.Empty);
    }

    [Test]
    public async Task Deploy_SameProcessInTwoResources_IsRefused()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            DeployAsync(harness, ("a.bpmn", One.ToString()), ("b.bpmn", OneChanged.ToString())),
            RejectionKind.InvalidArgument,
            "The process id 'one' stands in several resources: 'a.bpmn', 'b.bpmn'.");
    }

    [TestCase("rules.dmn")]
    [TestCase("form.form")]
    public async Task Deploy_OtherKindOfResource_IsRefused(string name)
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(DeployAsync(harness, (name, "x")), RejectionKind.InvalidArgument, $"'{name}': the test cluster deploys BPMN only");
    }

    [Test]
    public async Task Deploy_Nothing_IsRefused()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(DeployAsync(harness), RejectionKind.InvalidArgument, "at least one resource");
    }

    private static Task<DeploymentRecord> DeployAsync(EngineHarness harness, params (string Name, string Text)[] resources) => harness.Engine.DeployAsync(
        [.. resources.Select(resource => new UploadedResource(resource.Name, Encoding.UTF8.GetBytes(resource.Text)))],
        null,
        CancellationToken.None);
}
