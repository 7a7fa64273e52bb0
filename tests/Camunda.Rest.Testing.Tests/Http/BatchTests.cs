using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class BatchTests
{
    [Test]
    public async Task Cancel_ByFilter_CancelsWhatMatchesAndKeepsTheItems()
    {
        await using TestConnection connection = await OpenAsync();
        string first = await connection.StartInstanceAsync("work");
        string second = await connection.StartInstanceAsync("work");

        TestAnswer batch = await connection.PostAsync(
            "process-instances/cancellation", $$"""{"filter":{"processInstanceKey":"{{first}}"} }""");

        string key = batch.Text("batchOperationKey")!;
        JsonNode operation = (await connection.GetAsync($"batch-operations/{key}")).Json!;
        JsonNode item = await connection.FindOneAsync("batch-operation-items", $$"""{"filter":{"batchOperationKey":"{{key}}"} }""");
        JsonNode active = await connection.FindOneAsync("process-instances", """{"filter":{"state":"ACTIVE"} }""");
        JsonNode inBatch = await connection.FindOneAsync("process-instances", $$"""{"filter":{"batchOperationId":"{{key}}"} }""");
        Assert.Multiple(() =>
        {
            Assert.That(batch.Summary, Is.EqualTo("200"));
            Assert.That(batch.Text("batchOperationType"), Is.EqualTo("CANCEL_PROCESS_INSTANCE"));
            Assert.That(operation["state"]!.ToString(), Is.EqualTo("COMPLETED"));
            Assert.That(operation["operationsTotalCount"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(operation["operationsCompletedCount"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(item["itemKey"]!.ToString(), Is.EqualTo(first));
            Assert.That(item["state"]!.ToString(), Is.EqualTo("COMPLETED"));
            Assert.That(active["processInstanceKey"]!.ToString(), Is.EqualTo(second));
            Assert.That(inBatch["processInstanceKey"]!.ToString(), Is.EqualTo(first));
        });
    }

    [Test]
    public async Task Cancel_AllInstances_CancelsActiveRootInstances()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.DeployAsync(("caller.bpmn", ModelBuilder.Line("caller", ModelBuilder.Call("call", "work")).ToString()));
        string ended = await connection.StartInstanceAsync("work");
        await connection.CommandAsync(HttpMethod.Post, $"process-instances/{ended}/cancellation");
        string caller = await connection.StartInstanceAsync("caller");

        TestAnswer batch = await connection.PostAsync("process-instances/cancellation", """{"filter":{} }""");

        JsonNode item = await connection.FindOneAsync(
            "batch-operation-items", $$"""{"filter":{"batchOperationKey":"{{batch.Text("batchOperationKey")}}"} }""");
        Assert.That(item["itemKey"]!.ToString(), Is.EqualTo(caller));
        Assert.That(
            (await connection.SearchAsync("process-instances")).Items.Select(instance => instance!["state"]!.ToString()),
            Is.EqualTo(new[] { "TERMINATED", "TERMINATED", "TERMINATED" }));
    }

    [Test]
    public async Task ResolveIncidents_OneWithoutRetries_FailsItsItemOnly()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("work");
        await connection.StartInstanceAsync("work");
        JsonArray jobs = await connection.ActivateAsync("work");
        foreach (JsonNode? job in jobs)
        {
            await connection.CommandAsync(HttpMethod.Post, $"jobs/{job!["jobKey"]}/failure", """{"retries":0,"errorMessage":"no"}""");
        }

        await connection.CommandAsync(HttpMethod.Patch, $"jobs/{jobs[0]!["jobKey"]}", """{"changeset":{"retries":1}}""");
        TestAnswer batch = await connection.PostAsync(
            "process-instances/incident-resolution", """{"filter":{"processDefinitionId":"work"} }""");

        JsonNode operation = (await connection.GetAsync($"batch-operations/{batch.Text("batchOperationKey")}")).Json!;
        JsonNode failed = await connection.FindOneAsync("batch-operation-items", """{"filter":{"state":"FAILED"} }""");
        Assert.Multiple(() =>
        {
            Assert.That(operation["operationsFailedCount"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(operation["operationsCompletedCount"]!.GetValue<int>(), Is.EqualTo(1));
            Assert.That(failed["errorMessage"]!.ToString(), Does.Contain(jobs[1]!["jobKey"]!.ToString()));
        });
    }

    [Test]
    public async Task ResolveIncidents_OfAnInstance_ResolvesThem()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("work");
        JsonNode job = await connection.ActivateOneAsync("work");
        await connection.CommandAsync(HttpMethod.Post, $"jobs/{job["jobKey"]}/failure", """{"retries":0,"errorMessage":"no"}""");
        await connection.CommandAsync(HttpMethod.Patch, $"jobs/{job["jobKey"]}", """{"changeset":{"retries":1}}""");

        TestAnswer batch = await connection.PostAsync(
            "process-instances/incident-resolution", $$"""{"filter":{"processInstanceKey":"{{instance}}"} }""");

        JsonNode incident = (await connection.PostAsync($"process-instances/{instance}/incidents/search", "{}")).Items.Single()!;
        Assert.Multiple(() =>
        {
            Assert.That(batch.Text("batchOperationType"), Is.EqualTo("RESOLVE_INCIDENT"));
            Assert.That(incident["state"]!.ToString(), Is.EqualTo("RESOLVED"));
        });
    }

    [TestCase("cancellation")]
    [TestCase("suspension")]
    [TestCase("resumption")]
    public async Task Change_BatchThatIsComplete_IsA404(string change)
    {
        await using TestConnection connection = await OpenAsync();
        TestAnswer batch = await connection.PostAsync("process-instances/cancellation", """{"filter":{}}""");

        TestAnswer answer = await connection.PostAsync($"batch-operations/{batch.Text("batchOperationKey")}/{change}");

        Assert.That(answer.Summary, Does.StartWith("404").And.Contain("is complete"));
    }

    [Test]
    public async Task Get_BatchThatDoesNotExist_IsA404()
    {
        await using TestConnection connection = await OpenAsync();

        Assert.That((await connection.GetAsync("batch-operations/4711")).Summary, Does.StartWith("404 NOT_FOUND"));
    }

    private static Task<TestConnection> OpenAsync() => TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
}
