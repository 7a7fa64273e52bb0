using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Kit;

[Parallelizable(ParallelScope.All)]
public sealed class DecisionMockTests
{
    private static readonly object?[] Values =
    [
        null, true, 0, -7, 12.50m, 1e20, 1.5e-9, 79228162514264337593543950335m, "", "say \"hi\" \\ Zoë\n\t<&>'\u0001\uFFFE 😀", "=1 + 1",
        new[] { 1, 2 }, Array.Empty<string>(), new { }, new { a = new { b = new object?[] { "x", null, 1.5m } }, c = "d" },
        new Dictionary<string, object> { ["with space"] = 1, ["quote\""] = "\"", ["if"] = true },
    ];

    [TestCaseSource(nameof(Values))]
    public async Task Returns_AnyValue_IsTheResult(object? value)
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Decides("d"));
        stage.Test.MockDecision("d").Returns(value);

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveNoIncidentsAsync();
        await instance.Should.HaveVariableAsync("result", value);
        await instance.Should.HaveEvaluatedDecisionAsync("d", value);
    }

    [Test]
    public async Task Returns_NotConfigured_IsNull()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Decides("d"));
        DecisionMock mock = stage.Test.MockDecision("d");

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveVariableAsync("result", (object?)null);
        Assert.That(mock.DecisionId, Is.EqualTo("d"));
        Assert.That(() => mock.Returns(new { x = double.NaN }), Throws.ArgumentException);
    }

    [Test]
    public async Task Returns_AnotherValueLater_IsTheResultOfLaterInstances()
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Decides("d"));
        DecisionMock mock = stage.Test.MockDecision("d").Returns(1);
        ProcessInstanceUnderTest first = await stage.StartAsync();
        mock.Returns(2);
        ProcessInstanceUnderTest second = await stage.StartAsync();

        await first.Should.HaveVariableAsync("result", 1);
        await second.Should.HaveVariableAsync("result", 2);
    }

    [TestCase("")]
    [TestCase("bindingType=\"deployment\"")]
    [TestCase("bindingType=\"versionTag\" versionTag=\"v1\"")]
    public async Task MockDecision_OfAnyBinding_TakesItsPlace(string binding)
    {
        await using KitStage stage = await KitStage.OpenAsync(KitModels.Decides("d", binding));
        stage.Test.MockDecision("d").Returns(new { approved = true });

        ProcessInstanceUnderTest instance = await stage.StartAsync();

        await instance.Should.HaveVariableAsync("result", JsonNode.Parse("""{"approved":true}"""));
    }

    [Test]
    public async Task MockDecision_OfOneInAFileOfSeveral_LeavesTheOthers()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest decisions = await cluster.DeployTextAsync(
            "d.dmn", KitModels.Dmn("file", KitModels.Decision("d", "1"), KitModels.Decision("e", "2")));
        await using ProcessTest test = await cluster.DeployTextAsync("p.bpmn", KitModels.Decides("d"));
        test.MockDecision("d").Returns(10);

        ProcessInstanceUnderTest instance = await test.StartAsync();

        await instance.Should.HaveVariableAsync("result", 10);
    }

    [Test]
    public async Task MockDecision_OfAnEarlierTest_IsReplacedByTheRealOneThatIsDeployedAgain()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        string dmn = KitModels.Dmn("file", KitModels.Decision("d", "1"));
        await using ProcessTest first = await cluster.DeployTextAsync("d.dmn", dmn);
        await using ProcessTest mocking = await cluster.DeployTextAsync("p.bpmn", KitModels.Decides("d"));
        mocking.MockDecision("d").Returns(10);
        await mocking.StartAsync();
        await using ProcessTest real = await cluster.DeployTextAsync("d.dmn", dmn);

        ProcessInstanceUnderTest instance = await real.StartAsync("p");

        await instance.Should.HaveVariableAsync("result", 1);
    }

    [Test]
    public async Task DisposeAsync_OfTheTest_BringsTheRealOneBack()
    {
        await using CamundaTestCluster cluster = await CamundaTestCluster.StartAsync();
        await using ProcessTest real = await cluster.DeployTextAsync("d.dmn", KitModels.Dmn("file", KitModels.Decision("d", "1")));
        ProcessTest mocking = await cluster.DeployTextAsync("p.bpmn", KitModels.Decides("d"));
        mocking.MockDecision("d").Returns(10);
        await (await mocking.StartAsync()).Should.HaveVariableAsync("result", 10);

        await mocking.DisposeAsync();

        await (await real.StartAsync("p")).Should.HaveVariableAsync("result", 1);
    }
}
