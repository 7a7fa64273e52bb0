using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Shared.Time;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Variables;

/// <summary>Variables of an instance as a type, out of scripted answers.</summary>
internal sealed class VariableReadTests
{
    private const string Instance = "2251799813685249";
    private const string Element = "2251799813685250";

    private static readonly ProcessInstanceKey InstanceKey = ProcessInstanceKey.Parse(Instance);

    [Test]
    public async Task GetVariables_SeveralPages_ReadsAllOfThem()
    {
        using var transport = Answering(
            Page("next", Variable("orderId", "\"A-42\"")),
            Page(null, Variable("total", "99.50"), Variable("other", "1")));
        await using var camunda = transport.CreateClient();

        var order = await camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Order>();

        Assert.That(order, Is.EqualTo(new Order("A-42", 99.50m)));
        Assert.That(transport.Requests, Has.Count.EqualTo(2));
        Assert.That(transport.Requests[0].Body, Does.Contain($"\"filter\":{{\"processInstanceKey\":\"{Instance}\"}}"));
        Assert.That(transport.Requests[1].Body, Does.Contain("\"after\":\"next\""));
    }

    [Test]
    public async Task GetVariables_TruncatedValue_IsFetchedInFull_ButOnlyIfTheTypeTakesIt()
    {
        using var transport = Answering(
            Page(
                null,
                Variable("orderId", "\"A-4", key: "2251799813685260", truncated: true),
                Variable("total", "1"),
                Variable("log", "\"xx", truncated: true)),
            Variable("orderId", "\"A-42 and more\"", key: "2251799813685260").ToString());
        await using var camunda = transport.CreateClient();

        var order = await camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Order>();

        Assert.That(order.OrderId, Is.EqualTo("A-42 and more"));
        Assert.That(transport.Requests, Has.Count.EqualTo(2));
        Assert.That(transport.Requests[1].Uri.AbsolutePath, Is.EqualTo("/v2/variables/2251799813685260"));
    }

    [Test]
    public async Task GetVariables_LargeIntegersAndDecimals_StayExact()
    {
        using var transport = Answering(Page(
            null, Variable("big", "9007199254740993"), Variable("price", "0.10000000000000000001"), Variable("none", "null")));
        await using var camunda = transport.CreateClient();

        var numbers = await camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Numbers>();
        var raw = await camunda.ProcessInstances[InstanceKey].GetVariablesAsync();

        Assert.That(numbers, Is.EqualTo(new Numbers { Big = 9_007_199_254_740_993L, Price = 0.10000000000000000001m, None = null }));
        Assert.That(raw.ToString(), Is.EqualTo("""{"big":9007199254740993,"price":0.10000000000000000001,"none":null}"""));
    }

    [Test]
    public async Task GetVariables_RequiredMembersMissing_NamesAllOfThem()
    {
        using var transport = Answering(Page(null, Variable("other", "1")));
        await using var camunda = transport.CreateClient();

        var missing = await Assert.ThrowsAsync<CamundaVariablesException>(
            () => camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Order>());
        var alsoMissing = await Assert.ThrowsAsync<CamundaVariablesException>(
            () => camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Numbers>());

        Assert.That(missing!.MissingNames, Is.EqualTo(new[] { "orderId", "total" }));
        Assert.That(missing.Message, Does.Contain($"process instance {Instance}")
            .And.Contain("Order")
            .And.Contain("'orderId', 'total'")
            .And.Contain("WaitUpTo")
            .And.Not.Contain("note"));
        Assert.That(alsoMissing!.MissingNames, Is.EqualTo(new[] { "big" }));
        Assert.That(missing.ClashingScopes, Is.Empty);
    }

    [Test]
    public async Task GetVariables_NameInTwoScopes_SaysWhich()
    {
        using var transport = Answering(Page(
            null,
            Variable("orderId", "\"A-42\""),
            Variable("total", "1"),
            Variable("orderId", "\"secret\"", scope: Element),
            Variable("loop", "1"),
            Variable("loop", "2", scope: Element)));
        await using var camunda = transport.CreateClient();

        var clash = await Assert.ThrowsAsync<CamundaVariablesException>(
            () => camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Order>());

        Assert.That(clash!.ClashingScopes.Keys, Is.EqualTo(new[] { "orderId" }), "The type has no member for 'loop'.");
        Assert.That(clash.ClashingScopes["orderId"], Is.EqualTo(new[] { Instance, Element }));
        Assert.That(
            clash.Message,
            Does.Contain($"'orderId' exists in the process instance {Instance} and in the element instance {Element}")
                .And.Contain("local: true")
                .And.Not.Contain("secret"));
    }

    [Test]
    public async Task GetVariables_Local_AsksForTheInstancesOwnScope()
    {
        using var transport = Answering(Page(null, Variable("orderId", "\"A-42\""), Variable("total", "1")));
        await using var camunda = transport.CreateClient();

        await camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Order>(local: true);

        Assert.That(
            transport.Requests[0].Body,
            Does.Contain($"\"scopeKey\":\"{Instance}\"").And.Contain($"\"processInstanceKey\":\"{Instance}\"").And.Not.Contain("\"name\""));
    }

    [Test]
    public async Task GetVariables_OpenTypes_TakeEverything()
    {
        using var transport = Answering(Page(null, Variable("orderId", "\"A-42\""), Variable("big", "9007199254740993")));
        await using var camunda = transport.CreateClient();
        var instance = camunda.ProcessInstances[InstanceKey];

        Assert.That(await instance.GetVariablesAsync<Dictionary<string, object>>(), Has.Count.EqualTo(2).And.ContainKey("big"));
        Assert.That((await instance.GetVariablesAsync<JObject>())["big"]!.Value<long>(), Is.EqualTo(9_007_199_254_740_993L));
        Assert.That((await instance.GetVariablesAsync<Rest>()).Others, Contains.Key("big"));
        Assert.That((await instance.GetVariablesAsync<object>()).ToString(), Does.Contain("A-42"));
    }

    [Test]
    public async Task GetVariable_ByName_IsAskedForByNameAndBound()
    {
        using var transport = Answering(Page(null, Variable("total", "99.50")));
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.ProcessInstances[InstanceKey].GetVariableAsync<decimal>("total"), Is.EqualTo(99.50m));
        Assert.That(transport.Requests[0].Body, Does.Contain("\"name\":\"total\""));
        Assert.That(
            async () => await camunda.ProcessInstances[InstanceKey].GetVariableAsync<int>("Total"),
            Throws.TypeOf<CamundaVariablesException>().With.Property("MissingNames").EqualTo(new[] { "Total" }));
        Assert.That(
            async () => await camunda.ProcessInstances[InstanceKey].GetVariableAsync<Order>("total"),
            Throws.InstanceOf<CamundaVariablesException>().With.Message.Contains("'total'"));
        Assert.That(() => camunda.ProcessInstances[InstanceKey].GetVariable<int>(" "), Throws.ArgumentException);
    }

    [Test]
    public async Task GetVariables_WaitUpTo_WaitsForWhatIsMissing()
    {
        using var transport = Answering(
            Page(null), Page(null, Variable("orderId", "\"A-42\"")), Page(null, Variable("orderId", "\"A-42\""), Variable("total", "1")));
        await using var camunda = transport.CreateClient(options => options.TimeProvider = new PauseSkippingClock());

        var order = await camunda.ProcessInstances[InstanceKey].GetVariables<Order>().WaitUpTo(TimeSpan.FromSeconds(10)).SendAsync();

        Assert.That(order.OrderId, Is.EqualTo("A-42"));
        Assert.That(transport.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task GetVariables_OfAUserTask_ReadsWhatTheTaskSees()
    {
        using var transport = Answering(Page(null, Variable("OrderId", "\"A-42\""), Variable("Total", "1", scope: Element)));
        await using var camunda = transport.CreateClient(options =>
            options.VariableSerialization = VariableSerialization.Newtonsoft(new JsonSerializerSettings
            {
                ContractResolver = new Newtonsoft.Json.Serialization.DefaultContractResolver(),
            }));

        var order = await camunda.UserTasks[UserTaskKey.Parse("2251799813685270")].GetVariablesAsync<Order>();

        Assert.That(order, Is.EqualTo(new Order("A-42", 1)));
        Assert.That(transport.Requests[0].Uri.AbsolutePath, Is.EqualTo("/v2/user-tasks/2251799813685270/effective-variables/search"));
        Assert.That(transport.Requests[0].Body, Does.Not.Contain("\"filter\":{\"name\""));
    }

    [Test]
    public void GetVariables_ValueThatIsNotJson_IsAnUnreadableAnswer()
    {
        using var transport = Answering(Page(null, Variable("orderId", "A-42"), Variable("total", "1")));
        using var camunda = transport.CreateClient();

        Assert.That(
            () => camunda.ProcessInstances[InstanceKey].GetVariablesAsync<Order>(),
            Throws.TypeOf<CamundaUnreadableResponseException>().With.Message.Contains("'orderId'"));
    }

    private static StubTransport Answering(params string[] answers)
    {
        int next = 0;
        return new StubTransport(
            (_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, answers[Math.Min(next++, answers.Length - 1)])));
    }

    private static string Page(string? cursor, params JObject[] items) =>
        new JObject
        {
            ["items"] = new JArray(items.Cast<object>().ToArray()),
            ["page"] = new JObject { ["totalItems"] = items.Length + (cursor is null ? 0 : 1), ["endCursor"] = cursor },
        }.ToString();

    private static JObject Variable(
        string name, string value, string scope = Instance, string key = "2251799813685251", bool truncated = false) => new()
        {
            ["name"] = name,
            ["value"] = value,
            ["variableKey"] = key,
            ["scopeKey"] = scope,
            ["processInstanceKey"] = Instance,
            ["tenantId"] = "<default>",
            ["isTruncated"] = truncated,
        };

    private sealed record Order(string OrderId, decimal Total, string? Note = null);

    private sealed record Numbers
    {
        public required long Big { get; init; }

        public decimal Price { get; init; }

        public string? None { get; init; }
    }

    private sealed class Rest
    {
        public string? OrderId { get; set; }

        [JsonExtensionData]
        public IDictionary<string, JToken> Others { get; } = new Dictionary<string, JToken>();
    }
}
