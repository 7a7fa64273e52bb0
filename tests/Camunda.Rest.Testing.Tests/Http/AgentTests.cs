#if CAMUNDA_8_10_OR_GREATER
using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class AgentTests
{
    [Test]
    public async Task Agent_OfAJob_IsStoredWithItsHistory()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync(
            "p.bpmn", ModelBuilder.Line("p", ModelBuilder.Job("agent")).ToString());
        await connection.StartInstanceAsync("p");
        JsonNode job = await connection.ActivateOneAsync("work");
        string element = job["elementInstanceKey"]!.ToString();
        string history = $$"""
            "elementInstanceKey":"{{element}}","jobKey":"{{job["jobKey"]}}",
            "history":[{"historyItemId":"h1","loopIteration":1,"role":"USER",
             "content":[{"contentType":"TEXT","text":"Hello"}],"producedAt":"2030-01-01T00:00:00Z"}]
            """;

        TestAnswer created = await connection.PostAsync(
            "agent-instances", $$$"""{"definition":{"model":"m","provider":"p","systemPrompt":"s"},{{{history}}} }""");
        string agent = created.Text("agentInstanceKey")!;
        TestAnswer again = await connection.PostAsync("agent-instances", $$"""{"elementInstanceKey":"{{element}}"}""");
        TestAnswer updated = await connection.SendAsync(
            HttpMethod.Patch, $"agent-instances/{agent}", $$$"""{"status":"THINKING","metrics":{"inputTokens":5},{{{history}}} }""");
        JsonNode present = (await connection.GetAsync($"agent-instances/{agent}")).Json!;
        JsonNode pending = await connection.FindOneAsync($"agent-instances/{agent}/history");
        await connection.CompleteJobAsync(job);
        JsonNode committed = await connection.FindOneAsync($"agent-instances/{agent}/history");
        JsonNode ended = await connection.FindOneAsync("agent-instances", """{"filter":{"status":"COMPLETED"}}""");
        JsonNode definition = await connection.FindOneAsync("agent-definitions");
        TestAnswer byKey = await connection.GetAsync($"agent-definitions/{definition["agentDefinitionKey"]}");
        Assert.Multiple(() =>
        {
            Assert.That(created.Summary, Is.EqualTo("200"));
            Assert.That(again.Summary, Does.StartWith("409"));
            Assert.That(updated.Json!["createdHistory"]![0]!["isDuplicate"]!.GetValue<bool>(), Is.True);
            Assert.That(present["status"]!.ToString(), Is.EqualTo("THINKING"));
            Assert.That(present["metrics"]!["inputTokens"]!.GetValue<int>(), Is.EqualTo(5));
            Assert.That(pending["commitStatus"]!.ToString(), Is.EqualTo("PENDING"));
            Assert.That(committed["commitStatus"]!.ToString(), Is.EqualTo("COMMITTED"));
            Assert.That(ended["agentInstanceKey"]!.ToString(), Is.EqualTo(agent));
            Assert.That(byKey.Text("elementId"), Is.EqualTo("agent"));
        });
    }
}
#endif
