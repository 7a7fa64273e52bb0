using System.Text;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.Deployments;

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
        Assert.That(
            deployment.ProcessDefinitions.Select(definition => (definition.ProcessDefinitionId, definition.Version)),
            Is.EqualTo(new[] { ("one", 2), ("two", 2) }));
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
        string bad = new ModelBuilder("bad").Start().Add("<bpmn:transaction id=\"s\"/>").ToString();
        await EngineHarness.AssertRejectedAsync(
            DeployAsync(harness, ("one.bpmn", One.ToString()), ("bad.bpmn", bad)),
            RejectionKind.InvalidArgument,
            "'bad.bpmn': process 'bad': transaction 's' is not supported.");
        Assert.That(harness.Snapshot.ProcessDefinitions, Is.Empty);
    }

    [Test]
    public async Task Deploy_SameProcessInTwoResources_IsRefused()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            DeployAsync(harness, ("a.bpmn", One.ToString()), ("b.bpmn", OneChanged.ToString())),
            RejectionKind.InvalidArgument,
            "The process id 'one' occurs in several resources: 'a.bpmn', 'b.bpmn'.");
    }

#if !CAMUNDA_8_10_OR_GREATER
    [Test]
    public async Task Deploy_OtherKindOfResource_IsRefused()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            DeployAsync(harness, ("picture.png", "x")),
            RejectionKind.InvalidArgument,
            "'picture.png': the test cluster deploys BPMN from files");
    }
#endif

    [Test]
    public async Task Deploy_Script_IsVersionedByItsId()
    {
        await using EngineHarness harness = new();
        DeploymentRecord first = await DeployAsync(harness, ("robot.rpa", """{"id":"robot","versionTag":"a"}"""));
        DeploymentRecord same = await DeployAsync(harness, ("robot.rpa", """{"id":"robot","versionTag":"a"}"""));
        DeploymentRecord changed = await DeployAsync(
            harness, ("robot.rpa", """{"id":"robot","versionTag":"b"}"""), ("one.bpmn", One.ToString()));

        Assert.That(
            (first.Resources.Single().ResourceId, first.Resources.Single().Version, first.Resources.Single().VersionTag),
            Is.EqualTo(("robot", 1, "a")));
        Assert.That(same.Resources.Single(), Is.EqualTo(first.Resources.Single()));
        Assert.That((changed.Resources.Single().Version, changed.Resources.Single().VersionTag), Is.EqualTo((2, "b")));
        Assert.That(changed.ProcessDefinitions, Has.Count.EqualTo(1));
    }

    [TestCase("not JSON", "is JSON, and this is not")]
    [TestCase("[]", "with a text 'id'")]
    [TestCase("""{"id":""}""", "with a text 'id'")]
    [TestCase("""{"id":7}""", "with a text 'id'")]
    public async Task Deploy_ScriptWithoutAnId_IsRefused(string script, string detail)
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(DeployAsync(harness, ("robot.rpa", script)), RejectionKind.InvalidArgument, detail);
    }

    [Test]
    public async Task Deploy_SameScriptInTwoResources_IsRefused()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(
            DeployAsync(harness, ("a.rpa", """{"id":"robot"}"""), ("b.rpa", """{"id":"robot"}""")),
            RejectionKind.InvalidArgument,
            "The resource id 'robot' occurs in several resources: 'a.rpa', 'b.rpa'.");
    }

    [Test]
    public async Task DeleteResource_LatestVersion_LeavesTheOneBeforeAndItsNumberIsNotGivenAgain()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(One, OneChanged);
        ProcessDefinitionRecord second = harness.Snapshot.ProcessDefinitions.Values.Last();

        await harness.Engine.DeleteResourceAsync(second.ProcessDefinitionKey, CancellationToken.None);
        long latest = await harness.StartAsync("one");
        DeploymentRecord again = await harness.DeployAsync(OneChanged);

        Assert.That(harness.Instance(latest).Process.Definition.Version, Is.EqualTo(1));
        Assert.That(again.ProcessDefinitions.Single().Version, Is.EqualTo(3));
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.DeleteResourceAsync(second.ProcessDefinitionKey, CancellationToken.None),
            RejectionKind.NotFound,
            $"{second.ProcessDefinitionKey}");
    }

    [Test]
    public async Task DeleteResource_OnlyVersion_StartsNothingMore()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(One);
        long key = harness.Snapshot.ProcessDefinitions.Keys.Single();

        await harness.Engine.DeleteResourceAsync(key, CancellationToken.None);

        await EngineHarness.AssertRejectedAsync(harness.StartAsync("one"), RejectionKind.NotFound, "'one'");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CreateInstanceAsync(new() { ProcessDefinitionKey = key }, CancellationToken.None),
            RejectionKind.NotFound,
            $"{key}");
        await EngineHarness.AssertRejectedAsync(
            harness.Engine.CreateInstanceAsync(new() { ProcessDefinitionId = "one", Version = 1 }, CancellationToken.None),
            RejectionKind.NotFound,
            "version 1");
    }

    [Test]
    public async Task Deploy_Nothing_IsRefused()
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(DeployAsync(harness), RejectionKind.InvalidArgument, "at least one resource");
    }

    private static Task<DeploymentRecord> DeployAsync(
        EngineHarness harness, params (string Name, string Text)[] resources) => harness.Engine.DeployAsync(
            [.. resources.Select(resource => new UploadedResource(resource.Name, Encoding.UTF8.GetBytes(resource.Text)))],
            null,
            CancellationToken.None);
}
