using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>What the API shows of instances that call each other.</summary>
public sealed class CallHierarchyTests
{
    [Test]
    public async Task Get_CallHierarchy_LeadsFromTheRootToTheInstance()
    {
        await using TestConnection connection = await TestConnection.OpenAsync()
            .WithProcessAsync("inner.bpmn", ModelBuilder.Line("inner", ModelBuilder.Job("work")).Named("Inner").ToString())
            .WithProcessAsync("outer.bpmn", ModelBuilder.Line("outer", ModelBuilder.Call("call", "inner")).ToString());
        string root = await connection.StartInstanceAsync("outer");
        JsonNode child = await connection.FindOneAsync(
            "process-instances", $$"""{"filter":{"parentProcessInstanceKey":"{{root}}"} }""");
        JsonNode call = await connection.FindOneAsync("element-instances", """{"filter":{"type":"CALL_ACTIVITY"}}""");
        Assert.That(child["parentElementInstanceKey"]!.ToString(), Is.EqualTo(call["elementInstanceKey"]!.ToString()));

        TestAnswer hierarchy = await connection.GetAsync($"process-instances/{child["processInstanceKey"]}/call-hierarchy");
        Assert.That(hierarchy.Summary, Is.EqualTo("200"));
        Assert.That(
            hierarchy.Json!.AsArray().Select(entry => $"{entry!["processInstanceKey"]} {entry["processDefinitionName"]}"),
            Is.EqualTo(new[] { $"{root} outer", $"{child["processInstanceKey"]} Inner" }));
        Assert.That(
            (await connection.PostAsync($"process-instances/{child["processInstanceKey"]}/cancellation", "{}")).Summary,
            Does.StartWith("409"));
        Assert.That((await connection.GetAsync("process-instances/1/call-hierarchy")).Summary, Does.StartWith("404"));
    }
}
