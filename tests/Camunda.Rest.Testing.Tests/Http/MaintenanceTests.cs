#if CAMUNDA_8_10_OR_GREATER
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class MaintenanceTests
{
    [TestCase("exporting")]
    [TestCase("../cluster/v2/exporting")]
    public async Task Exporting_PausedAndResumed_ShowsItsStatus(string path)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        await connection.CommandAsync(HttpMethod.Post, $"{path}/pause?soft=true");
        TestAnswer soft = await connection.GetAsync(path);
        await connection.CommandAsync(HttpMethod.Post, $"{path}/pause");
        TestAnswer paused = await connection.GetAsync(path);
        await connection.CommandAsync(HttpMethod.Post, $"{path}/resume");
        TestAnswer resumed = await connection.GetAsync(path);

        Assert.That(
            new[] { soft, paused, resumed }.Select(answer => answer.Text("status")),
            Is.EqualTo(new[] { "SOFT_PAUSED", "PAUSED", "EXPORTING" }));
    }

    [TestCase("../cluster/v2/status", "\"status\":\"HEALTHY\"")]
    [TestCase("../cluster/v2/topology", "\"physicalTenantId\":\"default\"")]
    [TestCase("backups/runtime", "[]")]
    [TestCase("backups/history", "[]")]
    [TestCase("backups/runtime/state", "\"ranges\":[]")]
    public async Task Get_OfAClusterWithoutBackups_IsShown(string path, string content)
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer answer = await connection.GetAsync(path);

        Assert.That(answer.Status, Is.EqualTo(System.Net.HttpStatusCode.OK));
        Assert.That(answer.Json!.ToJsonString(), Does.Contain(content));
    }

    [Test]
    public async Task Secrets_OfAClusterWithoutAny_AreNotFound()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();

        TestAnswer list = await connection.PostAsync("secrets/list", "{}");
        TestAnswer resolved = await connection.PostAsync("secrets/resolve", """{"references":["camunda.secrets.key"]}""");

        Assert.That(list.Body, Is.EqualTo("""{"references":[]}"""));
        Assert.That(resolved.Json!["errors"]![0]!["code"]!.ToString(), Is.EqualTo("NOT_FOUND"));
    }

    [Test]
    public async Task DeleteResource_WithHistory_DeletesTheInstancesThatHaveEnded()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync(
            "p.bpmn", ModelBuilder.Line("p", ModelBuilder.Job("a")).ToString());
        string ended = await connection.StartInstanceAsync("p");
        await connection.CommandAsync(HttpMethod.Post, $"process-instances/{ended}/cancellation");
        string running = await connection.StartInstanceAsync("p");
        string definition = (await connection.FindOneAsync("process-definitions"))["processDefinitionKey"]!.ToString();

        TestAnswer answer = await connection.PostAsync($"resources/{definition}/deletion", """{"deleteHistory":true}""");

        string left = (await connection.FindOneAsync("process-instances"))["processInstanceKey"]!.ToString();
        Assert.That(answer.Json!["batchOperation"]!["batchOperationType"]!.ToString(), Is.EqualTo("DELETE_PROCESS_INSTANCE"));
        Assert.That(left, Is.EqualTo(running));
    }
}
#endif
