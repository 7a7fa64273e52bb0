using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>What the API shows of a process with execution listeners.</summary>
public sealed class ProcessListenerTests
{
    [Test]
    public async Task Search_ElementsAndVariables_DoNotShowTheProcessAsAnElement()
    {
        string model = new ModelBuilder("p")
            .Add($"<bpmn:extensionElements>{ModelBuilder.Listeners(ModelBuilder.Listener("start", "before"))}</bpmn:extensionElements>")
            .Start().Add(ModelBuilder.User("task")).End().Chain("start", "task", "end")
            .ToString();
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("p.bpmn", model);
        string key = await connection.StartInstanceAsync("p");
        JsonNode job = await connection.ActivateOneAsync("before");
        Assert.That((job["elementId"]!.ToString(), job["elementInstanceKey"]!.ToString()), Is.EqualTo(("p", key)));
        await connection.CompleteJobAsync(job, """{"sum":1}""");

        TestAnswer elements = await connection.SearchAsync("element-instances");
        Assert.That(elements.Items.Select(element => element!["elementId"]!.ToString()), Is.EqualTo(new[] { "start", "task" }));
        Assert.That((await connection.GetAsync($"element-instances/{key}")).Summary, Does.StartWith("404"));
        string taskKey = (await connection.FindOneAsync("user-tasks"))["userTaskKey"]!.ToString();
        JsonNode variable = await connection.FindOneAsync($"user-tasks/{taskKey}/variables");
        Assert.That((variable["name"]!.ToString(), variable["value"]!.ToString()), Is.EqualTo(("sum", "1")));
    }
}
