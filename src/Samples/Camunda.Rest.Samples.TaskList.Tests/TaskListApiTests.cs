using System.Net;
using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Samples.TaskList.Tests;

internal sealed class TaskListApiTests
{
    [Test]
    public async Task Tasks_OfAStartedOrder_HaveItsVariables()
    {
        await using var app = await RunningTaskList.StartAsync();

        await app.StartOrderAsync("A-1");

        JsonNode task = (await app.TasksAsync()).Single()!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)task["name"], Is.EqualTo("Approve shipment"));
            Assert.That((string?)task["state"], Is.EqualTo("CREATED"));
            Assert.That(task["assignee"], Is.Null);
            Assert.That((decimal)task["order"]!["total"]!, Is.EqualTo(99.5m));
        });
    }

    [Test]
    public async Task Claim_OfAnOpenTask_AssignsIt()
    {
        await using var app = await RunningTaskList.StartAsync();
        string key = await app.StartOrderAsync("A-2");

        using var claimed = await app.PostAsync($"/api/tasks/{key}/claim", new { assignee = "demo" });

        Assert.That(claimed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((string?)(await app.TasksAsync()).Single()!["assignee"], Is.EqualTo("demo"));
    }

    [Test]
    public async Task Claim_OfATaskOfSomebodyElse_Returns409()
    {
        await using var app = await RunningTaskList.StartAsync();
        string key = await app.StartOrderAsync("A-3");
        using var first = await app.PostAsync($"/api/tasks/{key}/claim", new { assignee = "ada" });

        using var second = await app.PostAsync($"/api/tasks/{key}/claim", new { assignee = "demo" });

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That(second.Content.Headers.ContentType?.MediaType, Is.EqualTo("application/problem+json"));
    }

    [Test]
    public async Task Complete_OfATask_RemovesItFromTheList()
    {
        await using var app = await RunningTaskList.StartAsync();
        string key = await app.StartOrderAsync("A-4");

        using var completed = await app.PostAsync($"/api/tasks/{key}/complete", new { approved = true });
        using var again = await app.PostAsync($"/api/tasks/{key}/complete", new { approved = true });

        Assert.Multiple(() =>
        {
            Assert.That(completed.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(again.StatusCode, Is.AnyOf(HttpStatusCode.NotFound, HttpStatusCode.Conflict));
        });
        Assert.That(await app.TasksAsync(), Is.Empty);
    }

    [Test]
    public async Task Claim_WithAMalformedKey_Returns400ThatNamesTheField()
    {
        await using var app = await RunningTaskList.StartAsync();

        using var response = await app.PostAsync("/api/tasks/abc/claim", new { assignee = "demo" });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        JsonNode problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That((string?)problem["errors"]!["userTaskKey"]![0], Does.Contain("UserTaskKey").And.Contain("whole number"));
    }

    [Test]
    public async Task Start_OfAnOrderWithoutATotal_Returns400ThatNamesTheField()
    {
        await using var app = await RunningTaskList.StartAsync();

        using var response = await app.PostAsync("/api/orders", new { orderId = "A-5", customer = "Ada", total = 0 });

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        JsonNode problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.That(problem["errors"]!.AsObject().Select(field => field.Key), Is.EqualTo(new[] { "total" }));
    }

    [Test]
    public async Task OpenApi_OfTheList_DescribesKeysAndStates()
    {
        await using var app = await RunningTaskList.StartAsync();

        JsonNode document = JsonNode.Parse(await app.Http.GetStringAsync("/openapi/v1.json"))!;

        JsonNode schemas = document["components"]!["schemas"]!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)schemas["UserTaskKey"]!["type"], Is.EqualTo("string"));
            Assert.That(schemas["UserTaskState"]!["x-extensible-enum"]!.AsArray().Select(value => (string?)value), Does.Contain("CREATED"));
            Assert.That(
                (string?)schemas["OpenTask"]!["properties"]!["userTaskKey"]!["$ref"], Is.EqualTo("#/components/schemas/UserTaskKey"));
        });
    }

    [Test]
    public async Task Workers_AfterAPause_LeaveOrdersUncharged()
    {
        await using var app = await RunningTaskList.StartAsync();
        await app.StartOrderAsync("A-6");

        using var paused = await app.PostAsync("/camunda/workers/task-list-charge-card/pause", new { });

        JsonNode report = JsonNode.Parse(await paused.Content.ReadAsStringAsync())!.AsArray().Single()!;
        Assert.Multiple(() =>
        {
            Assert.That((string?)report["status"], Is.EqualTo("paused"));
            Assert.That((string?)report["type"], Is.EqualTo("task-list-charge-card"));
        });
        using var resumed = await app.PostAsync("/camunda/workers/task-list-charge-card/resume", new { });
        await app.StartOrderAsync("A-7").InTimeAsync();
    }
}
