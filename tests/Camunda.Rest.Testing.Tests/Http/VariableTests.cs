using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class VariableTests
{
    [TestCase("""{"name":"text"}""", "text")]
    [TestCase("""{"value":"\"open\""}""", "text")]
    [TestCase("""{"value":{"$like":"*pe*"}}""", "text")]
    [TestCase("""{"value":"9007199254740993"}""", "number")]
    [TestCase("""{"value":"99.50"}""", "decimal")]
    [TestCase("""{"value":"99.5"}""", "decimal")]
    [TestCase("""{"value":"995e-1"}""", "decimal")]
    [TestCase("""{"value":{"$in":["1","99.500"]}}""", "decimal")]
    [TestCase("""{"value":{"$like":"99.50"}}""", "decimal")]
    [TestCase("""{"value":"9007199254740992"}""", "")]
    [TestCase("""{"value":"\"open\" "}""", "text")]
    [TestCase("""{"value":"open"}""", "")]
    [TestCase("""{"value":"\"😀\""}""", "smile")]
    [TestCase("""{"value":"\"\\ud83d\\ude00\""}""", "smile")]
    [TestCase("""{"value":{"$like":"*😀*"}}""", "smile")]
    [TestCase("""{"value":{"$like":"\"?\""}}""", "smile")]
    [TestCase("""{"value":"null"}""", "nothing")]
    [TestCase("""{"value":"{\"a\":[1,2],\"b\":{\"c\":1,\"d\":2}}"}""", "object")]
    [TestCase("""{"value":"{ \"b\":{\"d\":2.0,\"c\":1}, \"a\":[1.0, 2] }"}""", "object")]
    [TestCase("""{"value":"{\"a\":[2,1],\"b\":{\"c\":1,\"d\":2}}"}""", "")]
    [TestCase("""{"isTruncated":true}""", "long")]
    [TestCase("""{"scopeKey":{"$in":["1"]}}""", "")]
    public async Task Search_Filter_ComparesTheValue(string filter, string names)
    {
        await using TestConnection connection = await OpenAsync();

        TestAnswer answer = await connection.SearchAsync("variables", $$"""{"filter":{{filter}} }""");

        Assert.That(string.Join(',', answer.Items.Select(item => item!["name"]!.ToString())), Is.EqualTo(names));
    }

    [Test]
    public async Task Search_SortedByValue_OrdersNumbersByTheirSize()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
        await connection.StartInstanceAsync("work", """{"a":100,"b":9,"c":"9","d":99.50,"e":1e1,"f":null}""");

        TestAnswer answer = await connection.SearchAsync("variables", """{"sort":[{"field":"value","order":"DESC"}]}""");

        Assert.That(string.Concat(answer.Items.Select(item => item!["name"]!.ToString())), Is.EqualTo("cadebf"));
    }

    [Test]
    public async Task Search_LongValue_IsCutUnlessAskedFor()
    {
        await using TestConnection connection = await OpenAsync();
        const string filter = """{"filter":{"name":"long"}}""";

        JsonNode cut = await connection.FindOneAsync("variables", filter);
        TestAnswer whole = await connection.PostAsync("variables/search?truncateValues=false", filter);
        TestAnswer one = await connection.GetAsync($"variables/{cut["variableKey"]}");

        Assert.Multiple(() =>
        {
            Assert.That((cut["value"]!.ToString().Length, cut["isTruncated"]!.GetValue<bool>()), Is.EqualTo((8191, true)));
            Assert.That(
                (whole.Items[0]!["value"]!.ToString().Length, whole.Items[0]!["isTruncated"]!.GetValue<bool>()),
                Is.EqualTo((10_002, false)));
            Assert.That(one.Text("value"), Has.Length.EqualTo(10_002));
        });
    }

    [Test]
    public async Task SearchOfUserTask_LocalAndOuterVariables_FindsBoth()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
        JsonNode task = await UserTaskTests.StartTaskAsync(connection);
        await connection.CommandAsync(
            HttpMethod.Put, $"element-instances/{task["elementInstanceKey"]}/variables", """{"variables":{"draft":1},"local":true}""");
        await connection.CommandAsync(
            HttpMethod.Put, $"element-instances/{task["elementInstanceKey"]}/variables", """{"variables":{"orderId":"B-1"}}""");
        await connection.StartInstanceAsync("order", """{"orderId":"C-1"}""");

        TestAnswer answer = await connection.SearchAsync($"user-tasks/{task["userTaskKey"]}/variables", """{"sort":[{"field":"name"}]}""");

        Assert.That(answer.Items.Select(item => $"{item!["name"]}={item["value"]}"), Is.EqualTo(new[] { "draft=1", "orderId=\"B-1\"" }));
    }

    [Test]
    public async Task ElementInstances_OfAnInstance_AreFoundInTheirScope()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
        JsonNode task = await UserTaskTests.StartTaskAsync(connection);

        TestAnswer answer = await connection.SearchAsync(
            "element-instances",
            $$"""{"filter":{"elementInstanceScopeKey":"{{task["processInstanceKey"]}}"},"sort":[{"field":"elementId"}] }""");
        TestAnswer one = await connection.GetAsync($"element-instances/{task["elementInstanceKey"]}");

        Assert.Multiple(() =>
        {
            Assert.That(
                answer.Items.Select(item => $"{item!["elementId"]} {item["type"]} {item["state"]}"),
                Is.EqualTo(new[] { "approve USER_TASK ACTIVE", "charge SERVICE_TASK COMPLETED", "start START_EVENT COMPLETED" }));
            Assert.That(one.Text("elementName"), Is.EqualTo("Approve order"));
        });
    }

    private static async Task<TestConnection> OpenAsync()
    {
        TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
        string variables = $$"""{"text":"open","number":9007199254740993,"decimal":99.50,"nothing":null,"object":{"a": [1, 2], "b": {"c": 1, "d": 2} },"smile":"\ud83d\ude00","long":"{{new string('x', 10_000)}}"}""";
        await connection.StartInstanceAsync("work", variables);
        return connection;
    }
}
