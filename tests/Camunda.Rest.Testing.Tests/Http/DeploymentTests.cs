using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class DeploymentTests
{
    [Test]
    public async Task Deploy_TwoProcesses_AnswersWithTheirDefinitions()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.DeployAsync(("order.bpmn", SampleProcesses.Order), ("work.bpmn", SampleProcesses.Work));

        JsonArray deployments = answer.Json!["deployments"]!.AsArray();
        Assert.Multiple(() =>
        {
            Assert.That(answer.Summary, Is.EqualTo("200"));
            Assert.That(answer.Text("tenantId"), Is.EqualTo("<default>"));
            Assert.That(
                deployments.Select(
                    item => $"{item!["processDefinition"]!["processDefinitionId"]} {item["processDefinition"]!["resourceName"]}"),
                Is.EqualTo(new[] { "order order.bpmn", "work work.bpmn" }));
            Assert.That(
                deployments.Select(item => item!["processDefinition"]!["processDefinitionVersion"]!.GetValue<int>()),
                Is.EqualTo(new[] { 1, 1 }));
        });
    }

    [TestCase("", "order.bpmn")]
    [TestCase("not xml", "order.bpmn")]
    [TestCase("<html></html>", "order.bpmn")]
    public async Task Deploy_NoBpmn_IsA400ThatNamesTheResource(string content, string resource)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.DeployAsync((resource, content));

        Assert.That(answer.Summary, Does.StartWith("400 INVALID_ARGUMENT").And.Contain(resource));
    }

    [Test]
    public async Task GetXml_DeployedProcess_IsTheResourceAsItCame()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
        JsonNode definition = await connection.FindOneAsync("process-definitions");

        TestAnswer xml = await connection.GetAsync($"process-definitions/{definition["processDefinitionKey"]}/xml");

        Assert.That((xml.Summary, xml.MediaType, xml.Body), Is.EqualTo(("200", "text/xml", SampleProcesses.Order)));
    }

    [Test]
    public async Task Get_Definition_IsWhatTheSearchFinds()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
        JsonNode found = await connection.FindOneAsync(
            "process-definitions", """{"filter":{"name":{"$like":"O?der"},"versionTag":"1.0"}}""");

        TestAnswer definition = await connection.GetAsync($"process-definitions/{found["processDefinitionKey"]}");

        Assert.That(definition.Json!.ToJsonString(), Is.EqualTo(found.ToJsonString()));
    }

    [Test]
    public async Task Get_UnknownDefinition_IsA404()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        Assert.That(
            (await connection.GetAsync("process-definitions/4711")).Summary,
            Is.EqualTo("404 NOT_FOUND: There is no process definition with the key 4711."));
    }

    [Test]
    public async Task Search_LatestVersion_FindsOnePerProcess()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
        await connection.DeployAsync(("order.bpmn", SampleProcesses.Order.Replace("VISA", "CASH", StringComparison.Ordinal)));

        JsonNode latest = await connection.FindOneAsync(
            "process-definitions", """{"filter":{"isLatestVersion":true},"sort":[{"field":"processDefinitionId"}]}""");
        TestAnswer sorted = await connection.PostAsync(
            "process-definitions/search", """{"filter":{"isLatestVersion":true},"sort":[{"field":"name"}]}""");
        TestAnswer offset = await connection.PostAsync(
            "process-definitions/search", """{"filter":{"isLatestVersion":true},"page":{"from":1}}""");

        Assert.Multiple(() =>
        {
            Assert.That(latest["version"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(sorted.Summary, Does.StartWith("400 INVALID_ARGUMENT: $.sort"));
            Assert.That(offset.Summary, Does.StartWith("400 INVALID_ARGUMENT: $.page"));
        });
    }
}
