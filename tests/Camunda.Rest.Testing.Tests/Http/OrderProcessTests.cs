using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>An order whose items are picked by another process each, wrapped and invoiced as wanted, and approved with a form.</summary>
public sealed class OrderProcessTests
{
    private const string Form = """{"id":"approval","components":[]}""";

    [Test]
    public async Task Order_WithAllItsParts_RunsToItsEnd()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer deployed = await connection.DeployAsync(
            ("approval.form", Form), ("pick.bpmn", Pick().ToString()), ("order.bpmn", Order().ToString()));
        Assert.That(deployed.Summary, Is.EqualTo("200"));
        string key = await connection.StartInstanceAsync(
            "order", """{"items":[{"sku":"a","count":2},{"sku":"b","count":1}],"gift":true,"invoice":true}""");

        foreach (JsonNode? job in await connection.ActivateAsync("pick"))
        {
            await connection.CompleteJobAsync(job!, $$"""{"shelf":"{{job!["variables"]!["item"]!["sku"]}}-1"}""");
        }

        foreach (string type in new[] { "wrap", "bill" })
        {
            await connection.CompleteJobAsync(await connection.ActivateOneAsync(type));
        }

        JsonNode task = await connection.FindOneAsync("user-tasks", """{"filter":{"state":"CREATED"}}""");
        Assert.That((await connection.GetAsync($"user-tasks/{task["userTaskKey"]}/form")).Text("schema"), Is.EqualTo(Form));
        await connection.CommandAsync(HttpMethod.Post, $"user-tasks/{task["userTaskKey"]}/completion", """{"variables":{"approved":true}}""");

        TestAnswer instances = await connection.SearchAsync("process-instances");
        Assert.That(
            instances.Items.Select(instance => $"{instance!["processDefinitionId"]} {instance["state"]}"),
            Is.EqualTo(new[] { "order COMPLETED", "pick COMPLETED", "pick COMPLETED" }));
        TestAnswer variables = await connection.SearchAsync(
            "variables", $$"""{"filter":{"scopeKey":"{{key}}"},"sort":[{"field":"name"}]}""");
        Assert.That(variables.Items.Select(variable => $"{variable!["name"]}={variable["value"]}"), Is.EqualTo(new[]
        {
            "approved=true",
            "gift=true",
            "invoice=true",
            """items=[{"sku":"a","count":2},{"sku":"b","count":1}]""",
            """shelves=["a-1","b-1"]""",
        }));
        Assert.That((await connection.SearchAsync("incidents")).Items, Is.Empty);
    }

    private static ModelBuilder Pick() => ModelBuilder.Line("pick", ModelBuilder.Job("take", "pick"));

    private static ModelBuilder Order() => new ModelBuilder("order")
        .Start()
        .Add(ModelBuilder.With(
            ModelBuilder.Call(
                "pickEach",
                "pick",
                """propagateAllChildVariables="false" bindingType="deployment" """,
                ModelBuilder.Mapping("""<zeebe:output source="=shelf" target="shelf"/>""")),
            ModelBuilder.Loop("""inputCollection="=items" inputElement="item" outputCollection="shelves" outputElement="=shelf" """)))
        .Inclusive("fork", "fork_join")
        .Add(ModelBuilder.Job("wrap", "wrap"))
        .Add(ModelBuilder.Job("bill", "bill"))
        .Inclusive("join")
        .Add(ModelBuilder.User("approve", """<zeebe:formDefinition formId="approval" bindingType="deployment"/>"""))
        .End()
        .Chain("start", "pickEach", "fork")
        .Flow("fork", "wrap", "=gift")
        .Flow("fork", "bill", "=invoice")
        .Flow("fork", "join")
        .Chain("wrap", "join")
        .Chain("bill", "join", "approve", "end");
}
