using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[Parallelizable(ParallelScope.All)]
public sealed class CamundaTestClusterDeploymentTests
{
    [Test]
    public async Task DeployAsync_FileThatIsNotThere_SaysWhereItWasLookedFor()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        string relative = Path.Combine("Kit", "Models", "odrer.bpmn");

        FileNotFoundException failure = (await Assert.ThrowsAsync<FileNotFoundException>(() => cluster.DeployAsync(relative)))!;

        Assert.That(failure.FileName, Is.EqualTo(relative));
        Assert.That(
            failure.Message,
            Does.Contain(Path.Combine(AppContext.BaseDirectory, relative)).And.Contain(Path.GetFullPath(relative)));
        Assert.That(failure.Message, Does.EndWith("<None Update=\"*.bpmn\" CopyToOutputDirectory=\"PreserveNewest\" />."));
        string absolute = Path.GetFullPath(relative);
        Assert.That(await Assert.ThrowsAsync<FileNotFoundException>(() => cluster.DeployAsync(absolute)), Has.Message.StartsWith(
            $"The model '{absolute}' was not found. Copy it"));
    }

    [Test]
    public async Task DeployAsync_NothingOrNull_IsRefused()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();

        Assert.That(() => cluster.DeployAsync(), Throws.ArgumentException.With.Message.StartsWith("Name at least one file to deploy."));
        Assert.That(() => cluster.DeployAsync((string[])null!), Throws.ArgumentNullException);
        Assert.That(() => cluster.DeployAsync(" "), Throws.ArgumentException);
        Assert.That(() => cluster.DeployTextAsync("p.bpmn", " "), Throws.ArgumentException);
        Assert.That(() => cluster.DeployEmbeddedAsync(null!, "p.bpmn"), Throws.ArgumentNullException);
        Assert.That(
            () => cluster.DeployTextAsync("p.bpmn", KitModels.OneTask(), new() { AssertionTimeout = TimeSpan.FromSeconds(-1) }),
            Throws.ArgumentException.With.Message.Contains("The assertion timeout must not be negative"));
    }

    [Test]
    public async Task DeployAsync_ThroughAnotherFolder_FindsTheSameFilesOnce()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        string path = Path.Combine("Kit", "..", "Kit", "Models", "order.bpmn");
        await using ProcessTest test = await cluster.DeployAsync(path, KitModels.Order);

        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 5 });

        await order.Should.BeWaitingAtAsync("charge");
    }

    [Test]
    public async Task StartAsync_FirstFileHasNoProcess_StartsThatOfTheNext()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployAsync(Path.Combine("Kit", "Models", "discount.dmn"), KitModels.Order);

        ProcessInstanceUnderTest order = await test.StartAsync(new { total = 5 });

        Assert.That((await order.TakeSnapshotAsync()).Instance.ProcessDefinitionId.Value, Is.EqualTo("order-process"));
    }

    [Test]
    public async Task StartAsync_FileWithSeveralProcesses_AsksForTheId()
    {
        string bpmn = ModelBuilder.Definitions(
            ModelBuilder.Line("one", ModelBuilder.Job("a")).ToProcess()
                + new ModelBuilder("two").Start("s").Add(ModelBuilder.Job("b")).End("e").Chain("s", "b", "e").ToProcess());
        await using KitStage stage = await KitStage.OpenAsync(bpmn);

        Assert.That(await Assert.ThrowsAsync<InvalidOperationException>(() => stage.StartAsync()), Has.Message.EqualTo(
            "Name the process to start: the file defines one, two."));
        ProcessInstanceUnderTest two = await stage.Test.StartAsync("two");
        await two.Should.BeWaitingAtAsync("b");
        Assert.That(
            await Assert.ThrowsAsync<ArgumentException>(() => two.Should.BeWaitingAtAsync("a")), Has.Message.Contains("It has: s, b, e."));
        await Assert.ThrowsAsync<CamundaNotFoundException>(() => stage.Test.StartAsync("three"));
    }

    [Test]
    public async Task StartAsync_FileWithoutAProcess_SaysSo()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployTextAsync("d.dmn", KitModels.Dmn("file", KitModels.Decision("d", "1")));

        Assert.That(
            await Assert.ThrowsAsync<InvalidOperationException>(() => test.StartAsync()),
            Has.Message.EqualTo("The test has no executable process to start."));
    }

    [Test]
    public async Task StartAsync_WithConfiguration_UsesIt()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.SubProcess());

        ProcessInstanceUnderTest instance = await stage.Test.StartAsync("p", configure: start => start.StartBefore("outer"));

        await instance.Should.BeWaitingOnlyAtAsync("outer");
        await instance.Should.NotHaveActivatedAsync("sub");
    }

    [Test]
    public async Task DeployTextAsync_ModelThatIsRefused_ThrowsWhatTheClusterSays()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();

        CamundaException refused = (await Assert.ThrowsAsync<CamundaBadRequestException>(
            () => cluster.DeployTextAsync("p.bpmn", KitModels.Process("<bpmn:startEvent id=\"start\" /><bpmn:unheardOf id=\"x\" />"))))!;

        Assert.That(refused.Message, Does.Contain("x"));
        await Assert.ThrowsAsync<CamundaBadRequestException>(() => cluster.DeployTextAsync("p.bpmn", "not XML"));
    }

    [Test]
    public async Task DeployEmbeddedAsync_ByTheEndOfItsName_DeploysIt()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest test = await cluster.DeployEmbeddedAsync(typeof(KitModels).Assembly, "embedded.bpmn");

        ProcessInstanceUnderTest instance = await test.StartAsync();

        await instance.Should.HaveVariableAsync("result", 42);
        Assert.That(
            await Assert.ThrowsAsync<ArgumentException>(() => cluster.DeployEmbeddedAsync(typeof(KitModels).Assembly, "embeded.bpmn")),
            Has.Message.Contains("has no embedded resource 'embeded.bpmn'. It has: ").And.Message.Contains("embedded.bpmn"));
    }

    [Test]
    public async Task Cluster_Embedded_SaysSo()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using CamundaClient client = cluster.CreateClient();
        await using CamundaTestCluster connected = CamundaTestCluster.Connect(client);

        Assert.That((cluster.IsEmbedded, connected.IsEmbedded), Is.EqualTo((true, false)));
        Assert.That(connected.BaseAddress, Is.EqualTo(cluster.BaseAddress));
        Assert.That(() => connected.Clock, Throws.InvalidOperationException);
        Assert.That(() => connected.TimeProvider, Throws.InvalidOperationException);
        Assert.That(() => connected.CreateClient(), Throws.InvalidOperationException);
        Assert.That(() => CamundaTestCluster.Connect(null!), Throws.ArgumentNullException);
    }
}
