#if CAMUNDA_8_9_OR_GREATER
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class GroupedStatisticsTests
{
    private const string Time = "\"from\":\"2000-01-01T00:00:00Z\",\"to\":\"2999-01-01T00:00:00Z\"";

    [Test]
    public async Task Errors_OfActiveInstances_AreCountedByMessageAndDefinition()
    {
        await using TestConnection connection = await OpenAsync();
        await FailAsync(connection, "no");
        await FailAsync(connection, "no");

        JsonNode byError = (await connection.PostAsync("incidents/statistics/process-instances-by-error", "{}")).Items.Single()!;
        JsonNode byDefinition = (await connection.PostAsync(
            "incidents/statistics/process-instances-by-definition",
            $$$"""{"filter":{"errorHashCode":{{{byError["errorHashCode"]}}}}}""")).Items.Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(byError["errorMessage"]!.ToString(), Is.EqualTo("no"));
            Assert.That(byError["activeInstancesWithErrorCount"]!.GetValue<int>(), Is.EqualTo(2));
            Assert.That(byDefinition["processDefinitionId"]!.ToString(), Is.EqualTo("p"));
            Assert.That(byDefinition["activeInstancesWithErrorCount"]!.GetValue<int>(), Is.EqualTo(2));
        });
    }

    [Test]
    public async Task Instances_OfProcessesAndVersions_AreCountedWithAndWithoutIncident()
    {
        await using TestConnection connection = await OpenAsync();
        await FailAsync(connection, "no");
        await connection.DeployAsync(("p.bpmn", ModelBuilder.Line("p", ModelBuilder.Job("b")).ToString()));
        await connection.StartInstanceAsync("p");

        JsonNode process = (await connection.PostAsync("process-definitions/statistics/process-instances", "{}")).Items.Single()!;
        JsonArray versions = (await connection.PostAsync(
            "process-definitions/statistics/process-instances-by-version",
            """{"filter":{"processDefinitionId":"p"},"sort":[{"field":"processDefinitionVersion","order":"DESC"}]}""")).Items;
        Assert.Multiple(() =>
        {
            Assert.That(process["hasMultipleVersions"]!.GetValue<bool>(), Is.True);
            Assert.That(process["activeInstancesWithIncidentCount"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(process["activeInstancesWithoutIncidentCount"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(versions.Select(row => row!["processDefinitionVersion"]!.GetValue<int>()), Is.EqualTo(new[] { 2, 1 }));
        });
    }

    [Test]
    public async Task Subscriptions_OfADefinition_AreCounted()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync(
            "m.bpmn", ModelBuilder.Line("m", ModelBuilder.Catch("wait", "x")).Defines("x", "x").ToString());
        await connection.StartInstanceAsync("m", """{"key":"1"}""");
        await connection.StartInstanceAsync("m", """{"key":"2"}""");

        JsonNode row = (await connection.PostAsync("process-definitions/statistics/message-subscriptions", "{}")).Items.Single()!;

        Assert.That(row["activeSubscriptions"]!.GetValue<int>(), Is.EqualTo(2));
        Assert.That(row["processInstancesWithActiveSubscriptions"]!.GetValue<int>(), Is.EqualTo(2));
    }

    [Test]
    public async Task Jobs_CreatedFailedAndCompleted_AreCounted()
    {
        await using TestConnection connection = await OpenAsync();
        await FailAsync(connection, "no");
        await connection.StartInstanceAsync("p");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));

        TestAnswer all = await connection.GetAsync("jobs/statistics/global?from=2000-01-01T00:00:00Z&to=2999-01-01T00:00:00Z");
        JsonNode type = (await connection.PostAsync("jobs/statistics/by-types", $$$"""{"filter":{{{{Time}}}} }""")).Items.Single()!;
        JsonNode worker = (await connection.PostAsync(
            "jobs/statistics/by-workers", $$$"""{"filter":{"jobType":"work",{{{Time}}}} }""")).Items.Single()!;
        JsonNode error = (await connection.PostAsync(
            "jobs/statistics/errors", $$$"""{"filter":{"jobType":"work",{{{Time}}}} }""")).Items.Single()!;
        JsonNode time = (await connection.PostAsync(
            "jobs/statistics/time-series",
            $$$"""{"filter":{"jobType":"work","resolution":"P1000D",{{{Time}}}} }""")).Items.Single()!;
        Assert.Multiple(() =>
        {
            foreach (JsonNode row in (JsonNode[])[all.Json!, type, worker, time])
            {
                Assert.That(row["created"]!["count"]!.GetValue<int>(), Is.EqualTo(2));
                Assert.That(row["completed"]!["count"]!.GetValue<int>(), Is.EqualTo(1));
                Assert.That(row["failed"]!["count"]!.GetValue<int>(), Is.EqualTo(1));
            }

            Assert.That(type["workers"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(worker["worker"]!.ToString(), Is.EqualTo("tester"));
            Assert.That(error["errorMessage"]!.ToString(), Is.EqualTo("no"));
        });
    }

#if CAMUNDA_8_10_OR_GREATER
    [Test]
    public async Task VariableNames_OfADefinition_AreListedOnce()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("p", """{"b":1,"a":2}""");
        await connection.StartInstanceAsync("p", """{"a":3}""");
        string definition = (await connection.FindOneAsync("process-definitions"))["processDefinitionKey"]!.ToString();

        TestAnswer names = await connection.PostAsync($"process-definitions/{definition}/variable-names/search", "{}");

        Assert.That(names.Items.Select(item => item!["name"]!.ToString()), Is.EqualTo(new[] { "a", "b" }));
    }

    [Test]
    public async Task WaitStates_OfJobsUserTasksAndEvents_SayWhatIsAwaited()
    {
        ModelBuilder model = new ModelBuilder("w").Start().Parallel("fork").Defines("x", "go")
            .Add(ModelBuilder.Job("job")).Add(ModelBuilder.User("user")).Add(ModelBuilder.Catch("message", "x"))
            .Add(ModelBuilder.Wait("timer", "PT1H")).Chain("start", "fork", "job").Chain("fork", "user").Chain("fork", "message")
            .Chain("fork", "timer");
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("w.bpmn", model.ToString());
        string instance = await connection.StartInstanceAsync("w", """{"key":"k"}""");

        JsonArray waits = (await connection.PostAsync("element-instances/wait-states/search", "{}")).Items;
        TestAnswer counts = await connection.GetAsync($"process-instances/{instance}/statistics/wait-states");
        Assert.Multiple(() =>
        {
            Assert.That(
                waits.Select(wait => $"{wait!["elementId"]} {wait["details"]!["waitStateType"]}"),
                Is.EquivalentTo(new[] { "job JOB", "user USER_TASK", "message MESSAGE", "timer TIMER" }));
            Assert.That(
                waits.Single(wait => wait!["elementId"]!.ToString() == "message")!["details"]!["messageName"]!.ToString(),
                Is.EqualTo("go"));
            Assert.That(counts.Items.Select(item => item!["waitingCount"]!.GetValue<int>()), Is.EqualTo(new[] { 1, 1, 1, 1 }));
        });
    }
#endif

    private static async Task FailAsync(TestConnection connection, string message)
    {
        await connection.StartInstanceAsync("p");
        JsonNode job = await connection.ActivateOneAsync("work");
        await connection.CommandAsync(
            HttpMethod.Post, $"jobs/{job["jobKey"]}/failure", $$"""{"retries":0,"errorMessage":"{{message}}"}""");
    }

    private static Task<TestConnection> OpenAsync() =>
        TestConnection.OpenAsync().WithProcessAsync("p.bpmn", ModelBuilder.Line("p", ModelBuilder.Job("a")).ToString());
}
#endif
