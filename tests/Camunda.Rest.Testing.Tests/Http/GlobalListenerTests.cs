#if CAMUNDA_8_9_OR_GREATER
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class GlobalListenerTests
{
    [Test]
    public async Task Listener_CreatedChangedDeleted_ShowsEachStep()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer created = await CreateAsync(connection, "audit", "audit", "\"eventTypes\":[\"creating\",\"completing\"]");
        TestAnswer again = await CreateAsync(connection, "audit", "audit", "\"eventTypes\":[\"all\"]");
        TestAnswer changed = await connection.SendAsync(
            HttpMethod.Put, "global-task-listeners/audit", """{"type":"log","eventTypes":["all"],"priority":70}""");
        JsonNode found = await connection.FindOneAsync("global-task-listeners", """{"filter":{"type":"log"}}""");
        TestAnswer deleted = await connection.SendAsync(HttpMethod.Delete, "global-task-listeners/audit", null);
        TestAnswer gone = await connection.GetAsync("global-task-listeners/audit");
        Assert.Multiple(() =>
        {
            Assert.That(created.Summary, Is.EqualTo("201"));
            Assert.That(created.Json!["retries"]!.GetValue<int>(), Is.EqualTo(3));
            Assert.That(again.Summary, Does.StartWith("409"));
            Assert.That(changed.Text("type"), Is.EqualTo("log"));
            Assert.That(found["priority"]!.GetValue<int>(), Is.EqualTo(70));
            Assert.That(deleted.Summary, Is.EqualTo("204"));
            Assert.That(gone.Summary, Does.StartWith("404"));
        });
    }

    [Test]
    public async Task Listeners_OfAUserTask_RunBeforeAndAfterThoseOfTheModelByPriority()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync(
            "p.bpmn", ModelBuilder.Line("p", ModelBuilder.User("task", ModelBuilder.TaskListeners(("creating", "own")))).ToString());
        await CreateAsync(connection, "low", "low", "\"eventTypes\":[\"creating\"],\"priority\":1");
        await CreateAsync(connection, "high", "high", "\"eventTypes\":[\"all\"],\"priority\":90");
        await CreateAsync(connection, "last", "last", "\"eventTypes\":[\"creating\"],\"afterNonGlobal\":true");
        await CreateAsync(connection, "other", "other", "\"eventTypes\":[\"canceling\"]");
        await connection.StartInstanceAsync("p");

        List<string> order = [];
        for (int step = 0; step < 4; step++)
        {
            JsonNode job = await connection.FindOneAsync("jobs", """{"filter":{"state":"CREATED"}}""");
            order.Add(job["type"]!.ToString());
            await connection.CommandAsync(
                HttpMethod.Post, $"jobs/{(await connection.ActivateOneAsync(order[^1]))["jobKey"]}/completion", "{}");
        }

        Assert.That(order, Is.EqualTo(new[] { "high", "low", "own", "last" }));
        Assert.That((await connection.FindOneAsync("user-tasks"))["state"]!.ToString(), Is.EqualTo("CREATED"));
    }

    [Test]
    public async Task Listener_WithoutEvents_IsA400()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await CreateAsync(connection, "none", "none", "\"eventTypes\":[]");

        Assert.That(answer.Summary, Does.StartWith("400").And.Contain("$.eventTypes"));
    }

    private static Task<TestAnswer> CreateAsync(TestConnection connection, string id, string type, string more) =>
        connection.PostAsync("global-task-listeners", $$"""{"id":"{{id}}","type":"{{type}}",{{more}} }""");
}
#endif
