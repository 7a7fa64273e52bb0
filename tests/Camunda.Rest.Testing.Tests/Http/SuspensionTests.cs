#if CAMUNDA_8_10_OR_GREATER
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class SuspensionTests
{
    [Test]
    public async Task Suspend_InstanceWithAJob_HoldsTheJobBackUntilResumed()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        string instance = await connection.StartInstanceAsync("p");
        await SuspendAsync(connection, instance);

        JsonNode suspended = await connection.FindOneAsync("process-instances", """{"filter":{"state":"SUSPENDED"}}""");
        JsonArray none = await connection.ActivateAsync("work");
        TestAnswer again = await connection.PostAsync($"process-instances/{instance}/suspension");
        await ResumeAsync(connection, instance);
        JsonArray one = await connection.ActivateAsync("work");
        TestAnswer notSuspended = await connection.PostAsync($"process-instances/{instance}/resumption");
        Assert.Multiple(() =>
        {
            Assert.That(suspended["processInstanceKey"]!.ToString(), Is.EqualTo(instance));
            Assert.That(suspended["suspendedDate"], Is.Not.Null);
            Assert.That(none, Is.Empty);
            Assert.That(again.Summary, Does.StartWith("409"));
            Assert.That(one, Has.Count.EqualTo(1));
            Assert.That(notSuspended.Summary, Does.StartWith("409"));
        });
    }

    [Test]
    public async Task Suspend_ActivatedJob_ItsOutcomeIsRejectedUntilResumed()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        string instance = await connection.StartInstanceAsync("p");
        JsonNode job = await connection.ActivateOneAsync("work");
        await SuspendAsync(connection, instance);

        TestAnswer rejected = await connection.PostAsync($"jobs/{job["jobKey"]}/completion", "{}");
        await ResumeAsync(connection, instance);
        await connection.CompleteJobAsync(job);

        Assert.That(rejected.Summary, Does.StartWith("409").And.Contain($"The process instance {instance} is suspended"));
        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task Suspend_WaitForATime_RingsWhenResumed()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("p", ModelBuilder.Wait("w", "PT1H"), ModelBuilder.Job("a")));
        string instance = await connection.StartInstanceAsync("p");
        await SuspendAsync(connection, instance);
        connection.Cluster.Clock.Advance(TimeSpan.FromHours(2));

        JsonArray none = await connection.ActivateAsync("work");
        await ResumeAsync(connection, instance);

        Assert.That(none, Is.Empty);
        Assert.That(await connection.ActivateAsync("work"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Suspend_WaitForAMessage_GetsTheBufferedOneWhenResumed()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("p", ModelBuilder.Catch("w", "m"), ModelBuilder.Job("a")).Defines("m", "go"));
        string instance = await connection.StartInstanceAsync("p", """{"key":"k"}""");
        await SuspendAsync(connection, instance);
        TestAnswer correlated = await connection.PostAsync("messages/correlation", """{"name":"go","correlationKey":"k"}""");
        await connection.PostAsync("messages/publication", """{"name":"go","correlationKey":"k","timeToLive":60000}""");

        JsonArray none = await connection.ActivateAsync("work");
        await ResumeAsync(connection, instance);

        Assert.That(correlated.Summary, Does.StartWith("404"));
        Assert.That(none, Is.Empty);
        Assert.That(await connection.ActivateAsync("work"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Batch_OfSuspensions_SuspendsAndResumes()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        await connection.StartInstanceAsync("p");
        await connection.StartInstanceAsync("p");

        TestAnswer suspended = await connection.PostAsync("process-instances/suspension", """{"filter":{}}""");
        JsonArray none = await connection.ActivateAsync("work");
        TestAnswer resumed = await connection.PostAsync("process-instances/resumption", """{"filter":{"state":"SUSPENDED"}}""");

        Assert.That(suspended.Text("batchOperationType"), Is.EqualTo("SUSPEND_PROCESS_INSTANCE"));
        Assert.That(none, Is.Empty);
        Assert.That(resumed.Text("batchOperationType"), Is.EqualTo("RESUME_PROCESS_INSTANCE"));
        Assert.That(await connection.ActivateAsync("work"), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task AssignBusinessId_Twice_IsRejectedTheSecondTime()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", ModelBuilder.Job("a")));
        string instance = await connection.StartInstanceAsync("p");

        await connection.CommandAsync(
            HttpMethod.Post, $"process-instances/{instance}/business-id-assignment", """{"businessId":"order-1"}""");
        TestAnswer again = await connection.PostAsync(
            $"process-instances/{instance}/business-id-assignment", """{"businessId":"order-2"}""");

        TestAnswer same = await connection.PostAsync(
            $"process-instances/{instance}/business-id-assignment", """{"businessId":"order-1"}""");

        Assert.That(again.Summary, Does.StartWith("409").And.Contain("'order-1' already"));
        Assert.That(same.Summary, Does.StartWith("204"));
        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("businessId"), Is.EqualTo("order-1"));
    }

    [Test]
    public async Task CompleteJob_WithABusinessId_AssignsItToTheInstance()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", ModelBuilder.Job("a"), ModelBuilder.Job("b")));
        string instance = await connection.StartInstanceAsync("p");
        JsonNode first = await connection.ActivateOneAsync("work");
        await connection.CommandAsync(HttpMethod.Post, $"jobs/{first["jobKey"]}/completion", """{"businessId":"order-1"}""");
        JsonNode second = await connection.ActivateOneAsync("work");

        TestAnswer other = await connection.PostAsync($"jobs/{second["jobKey"]}/completion", """{"businessId":"order-2"}""");
        TestAnswer same = await connection.PostAsync($"jobs/{second["jobKey"]}/completion", """{"businessId":"order-1"}""");

        Assert.That((first["businessId"], second["businessId"]!.ToString()), Is.EqualTo(((JsonNode?)null, "order-1")));
        Assert.That(other.Summary, Does.StartWith("409").And.Contain("'order-1' already"));
        Assert.That(same.Summary, Does.StartWith("204"));
        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("businessId"), Is.EqualTo("order-1"));
    }

    [Test]
    public async Task UpdateJobs_ByFilter_ChangesThoseThatMatch()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", ModelBuilder.Job("a"), ModelBuilder.Job("b")));
        await connection.StartInstanceAsync("p");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));

        TestAnswer batch = await connection.PostAsync("jobs/batch-update", """{"filter":{},"changeset":{"retries":7}}""");
        TestAnswer nothing = await connection.PostAsync("jobs/batch-update", """{"filter":{},"changeset":{}}""");

        JsonNode job = await connection.FindOneAsync("jobs", """{"filter":{"retries":7}}""");
        Assert.Multiple(() =>
        {
            Assert.That(batch.Text("batchOperationType"), Is.EqualTo("UPDATE_JOB"));
            Assert.That(job["elementId"]!.ToString(), Is.EqualTo("b"));
            Assert.That(nothing.Summary, Does.StartWith("400"));
        });
    }

    private static Task SuspendAsync(TestConnection connection, string instance) =>
        connection.CommandAsync(HttpMethod.Post, $"process-instances/{instance}/suspension");

    private static Task ResumeAsync(TestConnection connection, string instance) =>
        connection.CommandAsync(HttpMethod.Post, $"process-instances/{instance}/resumption");

    private static Task<TestConnection> OpenAsync(ModelBuilder model) =>
        TestConnection.OpenAsync().WithProcessAsync("p.bpmn", model.ToString());
}
#endif
