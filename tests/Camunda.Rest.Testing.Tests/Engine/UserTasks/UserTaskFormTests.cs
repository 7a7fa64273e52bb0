using System.Text;
using Camunda.Rest.Models;
using Camunda.Rest.Testing.Engine.Commands;
using Camunda.Rest.Testing.Engine.Records;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Engine.UserTasks;

[Parallelizable(ParallelScope.All)]
internal sealed class UserTaskFormTests
{
    [Test]
    public async Task Create_LatestForm_HasItsKey()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(WithForm("""formId="=which" """));
        await DeployFormAsync(harness, """{"id":"f","components":[]}""");
        ResourceRecord latest = await DeployFormAsync(harness, """{"id":"f","components":[1]}""");
        await harness.StartAsync(variables: """{"which":"f"}""");
        Assert.That((latest.Version, harness.Snapshot.UserTasks.Values.Single().FormKey), Is.EqualTo((2, (long?)latest.ResourceKey)));
    }

    [Test]
    public async Task Create_FormByVersionTag_HasTheLatestWithIt()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(
            WithForm("""formId="f" bindingType="versionTag" versionTag="v1" """));
        ResourceRecord tagged = await DeployFormAsync(harness, """{"id":"f","versionTag":"v1"}""");
        await DeployFormAsync(harness, """{"id":"f"}""");
        await harness.StartAsync();
        Assert.That(harness.Snapshot.UserTasks.Values.Single().FormKey, Is.EqualTo(tagged.ResourceKey));
    }

    [Test]
    public async Task Create_FormOfTheDeployment_HasThatVersion()
    {
        await using EngineHarness harness = new();
        ModelBuilder model = WithForm("""formId="f" bindingType="deployment" """);
        DeploymentRecord together = await harness.Engine.DeployAsync(
            [Model(model), Form("""{"id":"f"}""")], null, CancellationToken.None);
        await DeployFormAsync(harness, """{"id":"f","newer":1}""");
        await harness.StartAsync();
        Assert.That(harness.Snapshot.UserTasks.Values.Single().FormKey, Is.EqualTo(together.Resources.Single().ResourceKey));
        await EngineHarness.AssertRejectedAsync(
            harness.DeployAsync(model), RejectionKind.InvalidArgument, "'task' uses the form 'f' of its own deployment");
    }

    [Test]
    public async Task Create_FormIsMissing_IsAnIncidentUntilItIsDeployed()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(WithForm("""formId="f" """));
        await harness.StartAsync();
        IncidentRecord incident = harness.Snapshot.Incidents.Values.Single();
        Assert.That((incident.ErrorType, incident.ErrorMessage), Is.EqualTo((IncidentErrorType.FormNotFound, "There is no form 'f'.")));
        Assert.That(harness.Snapshot.UserTasks, Is.Empty);

        await DeployFormAsync(harness, """{"id":"f"}""");
        await harness.Engine.ResolveIncidentAsync(incident.IncidentKey, CancellationToken.None);
        Assert.That(harness.Snapshot.UserTasks.Values.Single().FormKey, Is.Not.Null);
    }

    [Test]
    public async Task Create_FormWasDeleted_IsAnIncident()
    {
        await using EngineHarness harness = await EngineHarness.WithAsync(WithForm("""formId="f" """));
        ResourceRecord form = await DeployFormAsync(harness, """{"id":"f"}""");
        await harness.Engine.DeleteResourceAsync(form.ResourceKey, CancellationToken.None);
        await harness.StartAsync();
        Assert.That(harness.Snapshot.Incidents.Values.Single().ErrorType, Is.EqualTo(IncidentErrorType.FormNotFound));
    }

    [Test]
    public async Task Deploy_SameForm_KeepsItsKey()
    {
        await using EngineHarness harness = new();
        ResourceRecord first = await DeployFormAsync(harness, """{"id":"f"}""");
        ResourceRecord same = await DeployFormAsync(harness, """{"id":"f"}""");
        Assert.That((same.ResourceKey, same.Version), Is.EqualTo((first.ResourceKey, 1)));
    }

    [TestCase("[]", "a form is a JSON object with a text 'id'")]
    [TestCase("{\"id\":\"\"}", "a form is a JSON object with a text 'id'")]
    [TestCase("{", "a form is JSON, and this is not")]
    public async Task Deploy_NoForm_IsRefused(string content, string expected)
    {
        await using EngineHarness harness = new();
        await EngineHarness.AssertRejectedAsync(DeployFormAsync(harness, content), RejectionKind.InvalidArgument, expected);
    }

    private static ModelBuilder WithForm(string attributes) =>
        ModelBuilder.Line("p", ModelBuilder.User("task", $"<zeebe:formDefinition {attributes}/>"));

    private static UploadedResource Model(ModelBuilder model) => new($"{model.Id}.bpmn", Encoding.UTF8.GetBytes(model.ToString()));

    private static UploadedResource Form(string content) => new("f.form", Encoding.UTF8.GetBytes(content));

    private static async Task<ResourceRecord> DeployFormAsync(EngineHarness harness, string content) =>
        (await harness.Engine.DeployAsync([Form(content)], null, CancellationToken.None)).Resources.Single();
}
