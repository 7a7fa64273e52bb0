using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

[RequiresContract("JobCompletionRequest.LeaseToken")]
public sealed class JobLeaseTests
{
    [TestCase("POST", "/completion", """{"leaseToken":$token}""")]
    [TestCase("POST", "/failure", """{"retries":1,"leaseToken":$token}""")]
    [TestCase("POST", "/error", """{"errorCode":"E","leaseToken":$token}""")]
    [TestCase("PATCH", "", """{"changeset":{"retries":2},"leaseToken":$token}""")]
    public async Task Command_OnALeasedJob_TakesItsTokenAndA409OnAnother(string method, string path, string json)
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
        await connection.StartInstanceAsync("work");
        JsonNode job = (await connection.ActivateAsync("work", more: ""","withLease":true""")).Single()!;

        TestAnswer other = await SendAsync("\"another\"");
        TestAnswer own = await SendAsync(job["leaseToken"]!.ToJsonString());

        Assert.That(other.Summary, Does.StartWith("409 INVALID_STATE").And.Contain("leaseToken"));
        Assert.That(own.Summary, Is.EqualTo("204"));

        Task<TestAnswer> SendAsync(string token) =>
            connection.SendAsync(new(method), $"jobs/{job["jobKey"]}{path}", json.Replace("$token", token, StringComparison.Ordinal));
    }

    [TestCase("false")]
    [TestCase("null")]
    public async Task Activate_NoLeaseAskedFor_GivesNoToken(string withLease)
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
        await connection.StartInstanceAsync("work");

        JsonNode job = (await connection.ActivateAsync("work", more: $""","withLease":{withLease}""")).Single()!;
        await connection.CommandAsync(HttpMethod.Post, $"jobs/{job["jobKey"]}/completion", """{"leaseToken":null}""");

        Assert.That(job["leaseToken"], Is.Null);
    }
}
