using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class UserTaskTests
{
    [Test]
    public async Task Complete_AssignedTask_CompletesTheInstance()
    {
        await using TestConnection connection = await OpenAsync();
        JsonNode task = await StartTaskAsync(connection);
        string path = $"user-tasks/{task["userTaskKey"]}";

        await connection.CommandAsync(HttpMethod.Post, $"{path}/assignment", """{"assignee":"demo"}""");
        JsonNode mine = await connection.FindOneAsync(
            "user-tasks", """{"filter":{"assignee":"demo","state":{"$in":["CREATED"]},"priority":{"$gte":70}}}""");
        await connection.CommandAsync(HttpMethod.Post, $"{path}/completion", """{"variables":{"approved":true}}""");
        TestAnswer again = await connection.PostAsync($"{path}/completion");

        Assert.Multiple(async () =>
        {
            Assert.That(mine["userTaskKey"]!.ToString(), Is.EqualTo(task["userTaskKey"]!.ToString()));
            Assert.That((await connection.GetAsync(path)).Text("state"), Is.EqualTo("COMPLETED"));
            Assert.That((await connection.FindOneAsync("process-instances"))["state"]!.ToString(), Is.EqualTo("COMPLETED"));
            Assert.That(
                (await connection.FindOneAsync("variables", """{"filter":{"name":"approved"}}"""))["value"]!.ToString(),
                Is.EqualTo("true"));
            Assert.That(again.Summary, Does.Match("^40[49] "));
        });
    }

    [Test]
    public async Task Get_Task_HasWhatTheModelSays()
    {
        await using TestConnection connection = await OpenAsync();
        JsonNode task = await StartTaskAsync(connection);

        TestAnswer answer = await connection.GetAsync($"user-tasks/{task["userTaskKey"]}");

        Assert.Multiple(() =>
        {
            Assert.That(answer.Json!.ToJsonString(), Is.EqualTo(task.ToJsonString()));
            Assert.That(task["candidateGroups"]!.ToJsonString(), Is.EqualTo("""["accounting","sales"]"""));
            Assert.That(
                $"{task["name"]} {task["elementId"]} {task["priority"]} {task["processName"]} {task["processDefinitionVersion"]}",
                Is.EqualTo("Approve order approve 70 Order 1"));
        });
    }

    [Test]
    public async Task Assign_WithoutOverride_IsA409WhereSomeoneHasIt()
    {
        await using TestConnection connection = await OpenAsync();
        string path = $"user-tasks/{(await StartTaskAsync(connection))["userTaskKey"]}";
        await connection.CommandAsync(HttpMethod.Post, $"{path}/assignment", """{"assignee":"demo"}""");

        TestAnswer refused = await connection.PostAsync($"{path}/assignment", """{"assignee":"other","allowOverride":false}""");
        await connection.CommandAsync(HttpMethod.Delete, $"{path}/assignee");
        TestAnswer accepted = await connection.PostAsync($"{path}/assignment", """{"assignee":"other","allowOverride":false}""");

        Assert.That((refused.Summary[..17], accepted.Summary), Is.EqualTo(("409 INVALID_STATE", "204")));
    }

    [Test]
    public async Task Update_Changeset_ChangesWhatItNamesAndClearsWhatIsEmpty()
    {
        await using TestConnection connection = await OpenAsync();
        string path = $"user-tasks/{(await StartTaskAsync(connection))["userTaskKey"]}";

        await connection.CommandAsync(HttpMethod.Patch, path, """{"changeset":{"dueDate":"2030-01-31T12:00:00+01:00","followUpDate":"2030-01-30T12:00:00Z","candidateUsers":["demo"],"priority":0,"later":1}}""");
        await connection.CommandAsync(HttpMethod.Patch, path, """{"changeset":{"followUpDate":"","candidateGroups":[],"priority":null}}""");
        JsonNode task = (await connection.GetAsync(path)).Json!;
        TestAnswer nothing = await connection.SendAsync(HttpMethod.Patch, path, """{"changeset":{}}""");

        Assert.Multiple(() =>
        {
            Assert.That(task["dueDate"]!.ToString(), Is.EqualTo("2030-01-31T11:00:00.000Z"));
            Assert.That(task["followUpDate"], Is.Null);
            Assert.That(task["candidateUsers"]!.ToJsonString(), Is.EqualTo("""["demo"]"""));
            Assert.That(task["candidateGroups"]!.ToJsonString(), Is.EqualTo("[]"));
            Assert.That(task["priority"]!.GetValue<int>(), Is.Zero);
            Assert.That(nothing.Summary, Does.StartWith("400 INVALID_ARGUMENT: $: needs an 'action'"));
        });
    }

    [TestCase("""{"candidateGroup":"sales"}""", 1)]
    [TestCase("""{"candidateGroup":{"$neq":"sales"}}""", 0)]
    [TestCase("""{"candidateUser":{"$exists":false}}""", 1)]
    [TestCase("""{"assignee":{"$exists":true}}""", 0)]
    [TestCase("""{"processInstanceVariables":[{"name":"orderId","value":"\"A-42\""}]}""", 1)]
    [TestCase("""{"localVariables":[{"name":"orderId","value":"\"A-42\""}]}""", 0)]
    [TestCase("""{"elementId":"approve","processDefinitionId":"order"}""", 1)]
    [TestCase("""{"creationDate":{"$gt":"2000-01-01T00:00:00Z"}}""", 1)]
    [TestCase("""{"userTaskKey":"1"}""", 0)]
    public async Task Search_Filter_FindsTheTask(string filter, int count)
    {
        await using TestConnection connection = await OpenAsync();
        await StartTaskAsync(connection);

        TestAnswer answer = await connection.SearchAsync("user-tasks", $$"""{"filter":{{filter}} }""");

        Assert.That(answer.Items, Has.Count.EqualTo(count));
    }

    [Test]
    public async Task Get_UnknownTask_IsA404()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        Assert.That(
            (await connection.GetAsync("user-tasks/4711")).Summary, Is.EqualTo("404 NOT_FOUND: There is no user task with the key 4711."));
    }

    internal static async Task<JsonNode> StartTaskAsync(TestConnection connection)
    {
        await connection.StartInstanceAsync("order", """{"orderId":"A-42"}""");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("charge-card"));
        return await connection.FindOneAsync("user-tasks");
    }

    private static Task<TestConnection> OpenAsync() => TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
}
