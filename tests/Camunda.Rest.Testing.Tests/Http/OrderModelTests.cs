using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>
/// An order as people model it: reserved, rated by a decision, picked item by item in another process, approved with a form, paid by a
/// message, delivered with a delay that escalates, returned, and so compensated.
/// </summary>
public sealed class OrderModelTests
{
    private const string Form = """{"id":"approval","components":[]}""";

    private const string Rates = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rates" name="Rates" namespace="shop">
          <decision id="shipping" name="Shipping">
            <decisionTable id="shippingTable" hitPolicy="FIRST">
              <input id="in" label="Total"><inputExpression id="e"><text>sum(items.price)</text></inputExpression></input>
              <output id="out" name="shipping" label="Shipping"/>
              <rule id="free"><inputEntry id="a1"><text>&gt;= 50</text></inputEntry><outputEntry id="a2"><text>0</text></outputEntry></rule>
              <rule id="fee"><inputEntry id="b1"><text>-</text></inputEntry><outputEntry id="b2"><text>4.9</text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """;

    private const string Items = """[{"sku":"a","price":20},{"sku":"b","price":0},{"sku":"c","price":35}]""";

    [Test]
    public async Task Order_WithAllItsParts_RunsToItsEnd()
    {
        await using TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer deployed = await connection.DeployAsync(
            ("approval.form", Form), ("rates.dmn", Rates), ("pick.bpmn", Pick().ToString()), ("order.bpmn", Order().ToString()));
        Assert.That(deployed.Summary, Is.EqualTo("200"));
        string key = await connection.StartInstanceAsync("order", $$"""{"orderId":"o-1","items":{{Items}} }""");

        await connection.CompleteJobAsync(await connection.ActivateOneAsync("reserve"));
        JsonArray picks = await connection.ActivateAsync("pick");
        Assert.That(picks.Select(job => job!["variables"]!["item"]!["sku"]!.ToString()), Is.EqualTo(new[] { "a", "c" }));
        foreach (JsonNode? job in picks)
        {
            await connection.CompleteJobAsync(job!, $$"""{"shelf":"{{job!["variables"]!["item"]!["sku"]}}-1"}""");
        }

        await ApproveAsync(connection);
        TestAnswer paid = await connection.PostAsync(
            "messages/publication", """{"name":"paid","correlationKey":"o-1","timeToLive":0,"variables":{"receipt":7}}""");
        Assert.That(paid.Summary, Is.EqualTo("200"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("load"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("apologize"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("unload"), """{"returned":true}""");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("release"));

        await AssertDoneAsync(connection, key);
    }

    private static async Task ApproveAsync(TestConnection connection)
    {
        JsonNode task = await connection.FindOneAsync("user-tasks", """{"filter":{"state":"CREATED"}}""");
        Assert.That((await connection.GetAsync($"user-tasks/{task["userTaskKey"]}/form")).Text("schema"), Is.EqualTo(Form));
        await connection.CommandAsync(
            HttpMethod.Post, $"user-tasks/{task["userTaskKey"]}/completion", """{"variables":{"approved":true}}""");
    }

    private static async Task AssertDoneAsync(TestConnection connection, string key)
    {
        TestAnswer instances = await connection.SearchAsync("process-instances");
        TestAnswer elements = await connection.SearchAsync(
            "element-instances", $$"""{"filter":{"processInstanceKey":"{{key}}"},"sort":[{"field":"elementInstanceKey"}]}""");
        TestAnswer variables = await connection.SearchAsync(
            "variables", $$"""{"filter":{"scopeKey":"{{key}}"},"sort":[{"field":"name"}]}""");
        TestAnswer decision = await connection.SearchAsync("decision-instances");
        TestAnswer incidents = await connection.SearchAsync("incidents");
        Assert.Multiple(() =>
        {
            Assert.That(
                instances.Items.Select(instance => $"{instance!["processDefinitionId"]} {instance["state"]}"),
                Is.EqualTo(new[] { "order COMPLETED", "pick COMPLETED", "pick COMPLETED" }));
            Assert.That(elements.Items.Select(element => element!["elementId"]!.ToString()), Is.EqualTo(new[]
            {
                "start", "reserve", "rate", "pickEach", "pickEach", "pickEach", "approve", "payment", "deliver", "dispatch", "loading",
                "delayed", "late", "unloading", "apology", "apologized", "delivered", "isReturned", "undo", "reserve_undone", "releasing",
                "returnedEnd",
            }));
            Assert.That(elements.Items.Select(element => element!["state"]!.ToString()), Is.All.EqualTo("COMPLETED"));
            Assert.That(variables.Items.Select(variable => $"{variable!["name"]}={variable["value"]}"), Is.EqualTo(new[]
            {
                "approved=true",
                $"items={Items}",
                "orderId=\"o-1\"",
                "receipt=7",
                "returned=true",
                """shelves=["a-1","c-1"]""",
                "shipping=0",
            }));
            Assert.That(decision.Items.Select(instance => $"{instance!["decisionDefinitionId"]} {instance["state"]}"), Is.EqualTo(new[]
            {
                "shipping EVALUATED",
            }));
            Assert.That(incidents.Items, Is.Empty);
        });
    }

    private static ModelBuilder Pick() => ModelBuilder.Line("pick", ModelBuilder.Job("take", "pick"));

    private static ModelBuilder Order() => new ModelBuilder("order")
        .Start()
        .Add(ModelBuilder.Job("reserve", "reserve"))
        .CompensatedBy("reserve", "releasing", "release")
        .Add("""<bpmn:businessRuleTask id="rate"><bpmn:extensionElements><zeebe:calledDecision decisionId="shipping" bindingType="deployment" resultVariable="shipping"/></bpmn:extensionElements></bpmn:businessRuleTask>""")
        .Add(ModelBuilder.With(
            ModelBuilder.Call(
                "pickEach",
                "pick",
                """propagateAllChildVariables="false" """,
                ModelBuilder.Mapping("""<zeebe:output source="=shelf" target="shelf"/>""")),
            ModelBuilder.Loop("""inputCollection="=items[price > 0]" inputElement="item" outputCollection="shelves" outputElement="=shelf" """)))
        .Add(ModelBuilder.User("approve", """<zeebe:formDefinition formId="approval"/>"""))
        .Add(ModelBuilder.Catch("payment", "paid"))
        .Defines("paid", "paid", "=orderId")
        .Add(Delivery().ToSubProcess())
        .Boundary("late", "deliver", ModelBuilder.Escalation("delay"), interrupts: false)
        .DefinesEscalation("delay", "DELAY")
        .Add(ModelBuilder.Job("apology", "apologize"))
        .End("apologized")
        .Chain("late", "apology", "apologized")
        .Exclusive("isReturned", "isReturned_end")
        .Add(ModelBuilder.Event("intermediateThrowEvent", "undo", ModelBuilder.Compensation()))
        .End("returnedEnd")
        .End()
        .Chain("start", "reserve", "rate", "pickEach", "approve", "payment", "deliver", "isReturned", "end")
        .Flow("isReturned", "undo", "=returned")
        .Chain("undo", "returnedEnd");

    private static ModelBuilder Delivery() => new ModelBuilder("deliver")
        .Start("dispatch")
        .Add(ModelBuilder.Job("loading", "load"))
        .Add(ModelBuilder.Event("intermediateThrowEvent", "delayed", ModelBuilder.Escalation("delay")))
        .Add(ModelBuilder.Job("unloading", "unload"))
        .End("delivered")
        .Chain("dispatch", "loading", "delayed", "unloading", "delivered");
}
