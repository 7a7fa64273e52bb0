using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class MigrationTests
{
    [Test]
    public async Task Migrate_ActiveJob_KeepsItsKeyAndGoesOnInTheTarget()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("old", ModelBuilder.Job("a")),
            ModelBuilder.Line("new", ModelBuilder.Job("b"), ModelBuilder.Job("c", "more")));
        string instance = await connection.StartInstanceAsync("old", """{"x":1}""");
        JsonNode job = await connection.ActivateOneAsync("work");

        await MigrateAsync(connection, instance, "new", "204", ("a", "b"));

        JsonNode migrated = await connection.FindOneAsync("jobs");
        JsonNode element = await connection.FindOneAsync("element-instances", """{"filter":{"state":"ACTIVE"}}""");
        JsonNode variable = await connection.FindOneAsync("variables", """{"filter":{"name":"x"}}""");
        await connection.CompleteJobAsync(job);
        JsonNode next = await connection.ActivateOneAsync("more");
        Assert.Multiple(async () =>
        {
            Assert.That(migrated["jobKey"]!.ToString(), Is.EqualTo(job["jobKey"]!.ToString()));
            Assert.That(migrated["elementId"]!.ToString(), Is.EqualTo("b"));
            Assert.That(migrated["processDefinitionId"]!.ToString(), Is.EqualTo("new"));
            Assert.That(element["elementId"]!.ToString(), Is.EqualTo("b"));
            Assert.That(element["elementInstanceKey"]!.ToString(), Is.EqualTo(job["elementInstanceKey"]!.ToString()));
            Assert.That(variable["processInstanceKey"]!.ToString(), Is.EqualTo(instance));
            Assert.That(next["elementId"]!.ToString(), Is.EqualTo("c"));
            Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("processDefinitionId"), Is.EqualTo("new"));
        });
    }

    [Test]
    public async Task Migrate_BoundaryEvents_KeepsMappedOnesAndReplacesTheOthers()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("old", ModelBuilder.Job("a"))
                .Defines("m1", "kept").Defines("m2", "closed")
                .Boundary("k1", "a", ModelBuilder.Message("m1")).End("e1").Chain("k1", "e1")
                .Boundary("x1", "a", ModelBuilder.Message("m2")).End("e2").Chain("x1", "e2"),
            ModelBuilder.Line("new", ModelBuilder.Job("b"))
                .Defines("m3", "other").Defines("m4", "added")
                .Boundary("k2", "b", ModelBuilder.Message("m3")).Add(ModelBuilder.Job("after", "after")).Chain("k2", "after")
                .Boundary("n2", "b", ModelBuilder.Message("m4")).End("e4").Chain("n2", "e4")
                .Boundary("t2", "b", ModelBuilder.Timer("PT1H"), interrupts: false)
                .Add(ModelBuilder.Job("late", "late")).Chain("t2", "late"));
        string instance = await connection.StartInstanceAsync("old", """{"key":"c"}""");

        await MigrateAsync(connection, instance, "new", "204", ("a", "b"), ("k1", "k2"));

        JsonArray subscriptions = (await connection.SearchAsync("message-subscriptions")).Items;
        connection.Cluster.Clock.Advance(TimeSpan.FromHours(2));
        JsonArray late = await connection.ActivateAsync("late");
        TestAnswer closed = await CorrelateAsync("closed");
        TestAnswer kept = await CorrelateAsync("kept");
        Assert.Multiple(async () =>
        {
            Assert.That(
                subscriptions.Select(item => $"{item!["messageName"]} {item["elementId"]} {item["messageSubscriptionState"]}"),
                Is.EquivalentTo(new[] { "kept k2 MIGRATED", "closed x1 DELETED", "added n2 CREATED" }));
            Assert.That(late, Has.Count.EqualTo(1));
            Assert.That(closed.Summary, Does.StartWith("404"));
            Assert.That(kept.Summary, Is.EqualTo("200"));
            Assert.That(await connection.ActivateAsync("after"), Has.Count.EqualTo(1));
        });

        Task<TestAnswer> CorrelateAsync(string name) =>
            connection.PostAsync("messages/correlation", $$"""{"name":"{{name}}","correlationKey":"c"}""");
    }

    [Test]
    public async Task Migrate_EventSubProcesses_KeepsMappedOnesAndReplacesTheOthers()
    {
        await using TestConnection connection = await OpenAsync(
            Handled("old", "h", "kept", "lost"), Handled("new", "g", "ignored", "added"));
        string instance = await connection.StartInstanceAsync("old", """{"key":"c"}""");

        await MigrateAsync(connection, instance, "new", "204", ("a", "a"), ("h1s", "g1s"));

        JsonArray open = (await connection.SearchAsync(
            "message-subscriptions", """{"filter":{"messageSubscriptionState":{"$in":["MIGRATED","CREATED"]}}}""")).Items;
        await connection.PostAsync("messages/correlation", """{"name":"kept","correlationKey":"c"}""");
        Assert.That(open.Select(item => $"{item!["messageName"]} {item["elementId"]}"), Is.EquivalentTo(new[] { "kept g1s", "added g2s" }));
        Assert.That(await connection.ActivateAsync("g1j"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Migrate_TokenAtAJoin_WaitsForTheOtherFlowsOfTheTarget()
    {
        await using TestConnection connection = await OpenAsync(Fork("old"), Fork("new"));
        string instance = await connection.StartInstanceAsync("old");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("left"));

        await MigrateAsync(connection, instance, "new", "409", "'join' is not mapped", ("b", "b"));
        await MigrateAsync(connection, instance, "new", "204", ("b", "b"), ("join", "join"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("right"));

        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task Migrate_IncidentAndUserTask_FollowTheirElement()
    {
        await using TestConnection connection = await OpenAsync(
            Sub("old", "sub", ModelBuilder.User("task"), ModelBuilder.Job("a")),
            Sub("new", "box", ModelBuilder.User("todo"), ModelBuilder.Job("b")));
        string instance = await connection.StartInstanceAsync("old");
        JsonNode job = await connection.ActivateOneAsync("work");
        await connection.CommandAsync(HttpMethod.Post, $"jobs/{job["jobKey"]}/failure", """{"retries":0,"errorMessage":"no"}""");

        await MigrateAsync(connection, instance, "new", "409", "not in 'box'", ("sub", "box"), ("a", "outside"), ("task", "todo"));
        await MigrateAsync(connection, instance, "new", "204", ("sub", "box"), ("a", "b"), ("task", "todo"));

        JsonNode incident = await connection.FindOneAsync("incidents");
        JsonNode task = await connection.FindOneAsync("user-tasks");
        await connection.CommandAsync(HttpMethod.Patch, $"jobs/{job["jobKey"]}", """{"changeset":{"retries":1}}""");
        await connection.CommandAsync(HttpMethod.Post, $"incidents/{incident["incidentKey"]}/resolution");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));
        await connection.CommandAsync(HttpMethod.Post, $"user-tasks/{task["userTaskKey"]}/completion");
        Assert.Multiple(() =>
        {
            Assert.That(incident["elementId"]!.ToString(), Is.EqualTo("b"));
            Assert.That(incident["processDefinitionId"]!.ToString(), Is.EqualTo("new"));
            Assert.That(task["elementId"]!.ToString(), Is.EqualTo("todo"));
            Assert.That(task["processDefinitionId"]!.ToString(), Is.EqualTo("new"));
        });
        Assert.That(await connection.ActivateAsync("outside"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Migrate_Malformed_IsRejectedWithTheElement()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("old", ModelBuilder.Job("a")), ModelBuilder.Line("new", ModelBuilder.User("u"), ModelBuilder.Job("b")));
        string instance = await connection.StartInstanceAsync("old");

        await MigrateAsync(connection, instance, "new", "409", "the active element 'a' is not mapped");
        await MigrateAsync(
            connection, instance, "new", "409", "'a' of the type SERVICE_TASK is mapped to 'u' of the type USER_TASK", ("a", "u"));
        await MigrateAsync(connection, instance, "new", "400", "the source process has no element 'x'", ("x", "b"));
        await MigrateAsync(connection, instance, "new", "400", "the target process has no element 'x'", ("a", "x"));
        await MigrateAsync(connection, instance, "new", "400", "the element 'a' is mapped twice", ("a", "b"), ("a", "b"));
        await MigrateAsync(connection, "4711", "new", "404", "no active process instance with the key 4711");
        TestAnswer unknown = await connection.PostAsync(
            $"process-instances/{instance}/migration", """{"targetProcessDefinitionKey":"4711","mappingInstructions":[]}""");
        Assert.That(unknown.Summary, Does.StartWith("404").And.Contain("no process definition with the key 4711"));
        Assert.That((await connection.FindOneAsync("jobs"))["processDefinitionId"]!.ToString(), Is.EqualTo("old"));
    }

    [Test]
    public async Task Batch_OfTwoInstances_MigratesThem()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("old", ModelBuilder.Job("a")), ModelBuilder.Line("new", ModelBuilder.Job("b")));
        await connection.StartInstanceAsync("old");
        await connection.StartInstanceAsync("old");
        string target = await TargetAsync(connection, "new");

        TestAnswer batch = await connection.PostAsync(
            "process-instances/migration",
            $$"""
            {"filter":{"processDefinitionId":"old"},
             "migrationPlan":{"targetProcessDefinitionKey":"{{target}}",
              "mappingInstructions":[{"sourceElementId":"a","targetElementId":"b"}]} }
            """);

        Assert.That(batch.Text("batchOperationType"), Is.EqualTo("MIGRATE_PROCESS_INSTANCE"));
        Assert.That((await connection.SearchAsync("jobs", """{"filter":{"elementId":"b"}}""")).Items, Has.Count.EqualTo(2));
    }

    private static ModelBuilder Handled(string id, string prefix, string first, string second) => ModelBuilder
        .Line(id, ModelBuilder.Job("a"))
        .Defines("m1", first)
        .Defines("m2", second)
        .Add(Handler($"{prefix}1", "m1"))
        .Add(Handler($"{prefix}2", "m2"));

    private static (string Id, string Xml) Handler(string id, string message) => new ModelBuilder(id)
        .StartBy($"{id}s", message)
        .Add(ModelBuilder.Job($"{id}j", $"{id}j"))
        .Chain($"{id}s", $"{id}j")
        .ToEventSubProcess();

    private static ModelBuilder Fork(string id) => new ModelBuilder(id).Start().Parallel("fork").Parallel("join")
        .Add(ModelBuilder.Job("a", "left")).Add(ModelBuilder.Job("b", "right")).End()
        .Chain("start", "fork", "a", "join", "end").Chain("fork", "b", "join");

    private static ModelBuilder Sub(string id, string sub, (string Id, string Xml) task, (string Id, string Xml) job) => ModelBuilder.Line(
        id,
        new ModelBuilder(sub).Start("s").Parallel("f").Add(task).Add(job).Chain("s", "f", task.Id).Chain("f", job.Id).ToSubProcess(),
        ModelBuilder.Job("outside", "outside"));

    private static Task MigrateAsync(
        TestConnection connection, string instance, string target, string status, params (string Source, string Target)[] mappings) =>
        MigrateAsync(connection, instance, target, status, "", mappings);

    private static async Task MigrateAsync(
        TestConnection connection,
        string instance,
        string target,
        string status,
        string detail,
        params (string Source, string Target)[] mappings)
    {
        JsonObject body = new()
        {
            ["targetProcessDefinitionKey"] = await TargetAsync(connection, target),
            ["mappingInstructions"] = new JsonArray(
            [
                .. mappings.Select(mapping =>
                    new JsonObject { ["sourceElementId"] = mapping.Source, ["targetElementId"] = mapping.Target }),
            ]),
        };
        TestAnswer answer = await connection.PostAsync($"process-instances/{instance}/migration", body.ToJsonString());
        Assert.That(answer.Summary, Does.StartWith(status).And.Contain(detail));
    }

    private static async Task<string> TargetAsync(TestConnection connection, string id) => (await connection.FindOneAsync(
        "process-definitions", $$$"""{"filter":{"processDefinitionId":"{{{id}}}"}}"""))["processDefinitionKey"]!.ToString();

    private static async Task<TestConnection> OpenAsync(params ModelBuilder[] models)
    {
        TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer answer = await connection.DeployAsync([.. models.Select(model => ($"{model.Id}.bpmn", model.ToString()))]);
        Assert.That(answer.Summary, Is.EqualTo("200"));
        return connection;
    }
}
