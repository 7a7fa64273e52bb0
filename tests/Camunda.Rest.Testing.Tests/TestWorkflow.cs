using System.Text.Json.Nodes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests;

/// <summary>The steps of a workflow over plain HTTP; each fails the test where the cluster refuses it.</summary>
internal static class TestWorkflow
{
    public static async Task<TestConnection> WithProcessAsync(this Task<TestConnection> opening, string name, string bpmn)
    {
        TestConnection connection = await opening;
        Expect(await connection.DeployAsync((name, bpmn)), "200");
        return connection;
    }

    /// <summary>Starts an instance of the latest version and gives its key.</summary>
    public static async Task<string> StartInstanceAsync(
        this TestConnection connection, string processDefinitionId, string variables = "{}", string more = "")
    {
        TestAnswer answer = await connection.PostAsync(
            "process-instances", $$"""{"processDefinitionId":"{{processDefinitionId}}","variables":{{variables}}{{more}} }""");
        return Expect(answer, "200").Text("processInstanceKey")!;
    }

    /// <summary>Activates jobs without waiting, for ten seconds.</summary>
    public static async Task<JsonArray> ActivateAsync(this TestConnection connection, string type, int most = 10, string more = "")
    {
        TestAnswer answer = await connection.PostAsync(
            "jobs/activation",
            $$"""{"type":"{{type}}","worker":"tester","timeout":10000,"maxJobsToActivate":{{most}},"requestTimeout":-1{{more}} }""");
        return Expect(answer, "200").Json!["jobs"]!.AsArray();
    }

    public static async Task<JsonNode> ActivateOneAsync(this TestConnection connection, string type) =>
        (await connection.ActivateAsync(type)).Single()!;

    public static async Task<TestAnswer> SearchAsync(this TestConnection connection, string resource, string request = "{}") =>
        Expect(await connection.PostAsync($"{resource}/search", request), "200");

    public static async Task<JsonNode> FindOneAsync(this TestConnection connection, string resource, string request = "{}") =>
        (await connection.SearchAsync(resource, request)).Items.Single()!;

    /// <summary>Sends a command that answers with nothing.</summary>
    public static async Task CommandAsync(this TestConnection connection, HttpMethod method, string path, string? json = null) =>
        Expect(await connection.SendAsync(method, path, json), "204");

    public static Task CompleteJobAsync(this TestConnection connection, JsonNode job, string variables = "{}") =>
        connection.CommandAsync(HttpMethod.Post, $"jobs/{job["jobKey"]}/completion", $$"""{"variables":{{variables}} }""");

    private static TestAnswer Expect(TestAnswer answer, string summary)
    {
        Assert.That(answer.Summary, Is.EqualTo(summary));
        return answer;
    }
}
