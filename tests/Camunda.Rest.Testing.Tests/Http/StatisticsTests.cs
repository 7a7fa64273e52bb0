using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class StatisticsTests
{
    [Test]
    public async Task SequenceFlows_OfAnInstance_AreThoseThatWereTakenOnce()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("work");

        TestAnswer flows = await connection.GetAsync($"process-instances/{instance}/sequence-flows");

        JsonNode flow = flows.Items.Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(flow["processInstanceKey"]!.ToString(), Is.EqualTo(instance));
            Assert.That(flow["sequenceFlowId"]!.ToString(), Is.EqualTo($"{instance}_{flow["elementId"]}"));
        });
    }

    [Test]
    public async Task Elements_OfInstanceAndDefinition_AreCountedByState()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("work");
        await connection.StartInstanceAsync("work");
        JsonNode job = (await connection.ActivateAsync("work", most: 1)).Single()!;
        await connection.CommandAsync(HttpMethod.Post, $"jobs/{job["jobKey"]}/failure", """{"retries":0,"errorMessage":"no"}""");
        string definition = (await connection.FindOneAsync("process-definitions"))["processDefinitionKey"]!.ToString();

        TestAnswer ofInstance = await connection.GetAsync($"process-instances/{instance}/statistics/element-instances");
        TestAnswer ofDefinition = await connection.PostAsync($"process-definitions/{definition}/statistics/element-instances", "{}");

        Assert.Multiple(() =>
        {
            Assert.That(CountsOf(ofInstance, job["elementId"]!.ToString()), Is.EqualTo("active 0, incidents 1, completed 0, canceled 0"));
            Assert.That(CountsOf(ofDefinition, job["elementId"]!.ToString()), Is.EqualTo("active 1, incidents 1, completed 0, canceled 0"));
        });
    }

    // As in the real cluster, which does not look for the instance or definition itself.
    [Test]
    public async Task StatisticsAndFlows_OfAnUnknownKey_AreEmpty()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("work");

        Assert.Multiple(async () =>
        {
            Assert.That((await connection.GetAsync("process-instances/4711/sequence-flows")).Items, Is.Empty);
            Assert.That((await connection.GetAsync("process-instances/4711/statistics/element-instances")).Items, Is.Empty);
            Assert.That((await connection.PostAsync("process-definitions/4711/statistics/element-instances", "{}")).Items, Is.Empty);
#if CAMUNDA_8_10_OR_GREATER
            Assert.That((await connection.GetAsync("process-instances/4711/statistics/wait-states")).Items, Is.Empty);
#endif
        });
    }

    [Test]
    public async Task Usage_OfATime_CountsWhatStartedInIt()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("work");

        TestAnswer now = await connection.GetAsync("system/usage-metrics?startTime=2000-01-01T00:00:00Z&endTime=2999-01-01T00:00:00Z");
        TestAnswer before = await connection.GetAsync("system/usage-metrics?startTime=2000-01-01T00:00:00Z&endTime=2001-01-01T00:00:00Z");

        Assert.Multiple(() =>
        {
            Assert.That(now.Text("processInstances"), Is.EqualTo("1"));
            Assert.That(now.Text("activeTenants"), Is.EqualTo("1"));
            Assert.That(before.Text("processInstances"), Is.EqualTo("0"));
        });
    }

    [Test]
    public async Task EffectiveVariables_OfAUserTask_AreTheInnermostOfEachName()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync(
            "ask.bpmn",
            ModelBuilder.Line("ask", ModelBuilder.User("task", ModelBuilder.Mapping("""<zeebe:input source="= 2" target="a"/>"""))).ToString());
        await connection.StartInstanceAsync("ask", """{"a":1,"b":3}""");
        string task = (await connection.FindOneAsync("user-tasks"))["userTaskKey"]!.ToString();

        TestAnswer found = await connection.PostAsync($"user-tasks/{task}/effective-variables/search", """{"sort":[{"field":"name"}]}""");

        Assert.That(found.Items.Select(item => $"{item!["name"]}={item["value"]}"), Is.EqualTo(new[] { "a=2", "b=3" }));
    }

    private static string CountsOf(TestAnswer statistics, string elementId)
    {
        JsonNode counts = statistics.Items.Single(item => item!["elementId"]!.ToString() == elementId)!;
        return $"active {counts["active"]}, incidents {counts["incidents"]}, completed {counts["completed"]}, canceled {counts["canceled"]}";
    }

    private static Task<TestConnection> OpenAsync() => TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
}
