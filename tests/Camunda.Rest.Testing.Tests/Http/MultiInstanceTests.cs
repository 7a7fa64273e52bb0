using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>What the API shows of multi-instance activities.</summary>
public sealed class MultiInstanceTests
{
    [Test]
    public async Task Search_MultiInstanceActivity_ShowsBodyAndInstances()
    {
        const string Loop = """inputCollection="=items" inputElement="item" outputCollection="results" outputElement="=result" """;
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync(
            "p.bpmn", ModelBuilder.Line("p", ModelBuilder.With(ModelBuilder.Job("work"), ModelBuilder.Loop(Loop))).ToString());
        string key = await connection.StartInstanceAsync("p", """{"items":[1,2]}""");
        JsonNode body = await connection.FindOneAsync("element-instances", """{"filter":{"type":"MULTI_INSTANCE_BODY"}}""");
        TestAnswer instances = await connection.SearchAsync(
            "element-instances", $$"""{"filter":{"elementInstanceScopeKey":"{{body["elementInstanceKey"]}}"} }""");
        Assert.That(instances.Items.Select(element => $"{element!["elementId"]} {element["type"]}"), Is.EqualTo(new[]
        {
            "work SERVICE_TASK", "work SERVICE_TASK",
        }));
        TestAnswer counters = await connection.SearchAsync(
            "variables", """{"filter":{"name":"loopCounter"},"sort":[{"field":"value"}]}""");
        Assert.That(counters.Items.Select(variable => variable!["value"]!.ToString()), Is.EqualTo(new[] { "1", "2" }));

        foreach (JsonNode? job in await connection.ActivateAsync("work"))
        {
            await connection.CompleteJobAsync(job!, $$"""{"result":{{job!["variables"]!["item"]}} }""");
        }

        JsonNode results = await connection.FindOneAsync(
            "variables", $$"""{"filter":{"name":"results","scopeKey":"{{key}}"} }""");
        Assert.That(results["value"]!.ToString(), Is.EqualTo("[1,2]"));
    }
}
