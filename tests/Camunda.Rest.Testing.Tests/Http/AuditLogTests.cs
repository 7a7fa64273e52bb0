#if CAMUNDA_8_9_OR_GREATER
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class AuditLogTests
{
    [Test]
    public async Task Commands_OfAUserTask_AreKeptWithResultAndProcess()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync(
            "p.bpmn", ModelBuilder.Line("p", ModelBuilder.User("task")).ToString());
        string instance = await connection.StartInstanceAsync("p");
        string task = (await connection.FindOneAsync("user-tasks"))["userTaskKey"]!.ToString();
        await connection.CommandAsync(HttpMethod.Post, $"user-tasks/{task}/assignment", """{"assignee":"ada"}""");
        await connection.PostAsync($"user-tasks/{task}/assignment", """{"assignee":"bob","allowOverride":false}""");
        await connection.CommandAsync(HttpMethod.Post, $"user-tasks/{task}/completion");

        JsonArray all = (await connection.PostAsync("audit-logs/search", "{}")).Items;
        JsonArray ofTask = (await connection.PostAsync(
            $"user-tasks/{task}/audit-logs/search", """{"filter":{"operationType":"ASSIGN"}}""")).Items;
        JsonNode failed = await connection.FindOneAsync("audit-logs", """{"filter":{"result":"FAIL"}}""");
        TestAnswer one = await connection.GetAsync($"audit-logs/{failed["auditLogKey"]}");
        TestAnswer none = await connection.GetAsync("audit-logs/4711");
        Assert.Multiple(() =>
        {
            Assert.That(
                all.Select(item => $"{item!["entityType"]} {item["operationType"]} {item["result"]}"),
                Is.EqualTo(new[]
                {
                    "RESOURCE CREATE SUCCESS", "PROCESS_INSTANCE CREATE SUCCESS", "USER_TASK ASSIGN SUCCESS", "USER_TASK ASSIGN FAIL",
                    "USER_TASK COMPLETE SUCCESS",
                }));
            Assert.That(ofTask, Has.Count.EqualTo(2));
            Assert.That(failed["processInstanceKey"]!.ToString(), Is.EqualTo(instance));
            Assert.That(failed["userTaskKey"]!.ToString(), Is.EqualTo(task));
            Assert.That(failed["actorType"]!.ToString(), Is.EqualTo("ANONYMOUS"));
            Assert.That(one.Text("entityKey"), Is.EqualTo(task));
            Assert.That(none.Summary, Does.StartWith("404"));
        });
    }

    [Test]
    public async Task Commands_OfAUser_NameTheActor()
    {
        await using TestConnection connection = await TestConnection.OpenAsync(new() { Username = "demo", Password = "demo" });
        connection.Http.DefaultRequestHeaders.Authorization =
            new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("demo:demo")));
        await connection.PostAsync("groups", """{"groupId":"crew","name":"Crew"}""");
        await connection.SendAsync(HttpMethod.Put, "groups/crew/users/ada", null);

        JsonArray all = (await connection.PostAsync("audit-logs/search", """{"filter":{"category":"ADMIN","actorId":"demo"}}""")).Items;

        Assert.That(
            all.Select(item => $"{item!["entityType"]} {item["entityKey"]} {item["operationType"]} {item["actorType"]}"),
            Is.EqualTo(new[] { "GROUP crew CREATE USER", "GROUP crew ASSIGN USER" }));
    }
}
#endif
