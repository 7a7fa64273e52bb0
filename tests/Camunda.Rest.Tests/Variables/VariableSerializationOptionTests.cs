using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Camunda.Rest.Api;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Tests.Workers;
using Camunda.Rest.Workers;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Variables;

/// <summary>Which serialization applies: the client's, a worker's or a call's; and that all members use it.</summary>
internal sealed class VariableSerializationOptionTests
{
    private const string Started = """{"processInstanceKey":"1","processDefinitionKey":"2","processDefinitionId":"p","processDefinitionVersion":1,"tenantId":"<default>","variables":{"order_id":"A"}}""";

    private static readonly VariableSerialization SnakeCase = VariableSerialization.SystemTextJson(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });

    private static readonly VariableSerialization ByContext = VariableSerialization.SystemTextJson(OptionContext.Default);

    [Test]
    public async Task Send_ClientOption_WritesEveryObjectOfTheCaller()
    {
        using var transport = new StubTransport(
            (request, _) => Task.FromResult(request.RequestUri!.AbsolutePath.EndsWith("/completion", StringComparison.Ordinal)
                ? StubTransport.Answer(HttpStatusCode.NoContent)
                : StubTransport.Answer(HttpStatusCode.OK, Started)));
        await using var camunda = transport.CreateClient(options => options.VariableSerialization = SnakeCase);

        await camunda.ProcessInstances.Create("p").WithVariables(new { OrderId = "A" }).SendAsync();
        await camunda.UserTasks[UserTaskKey.Parse("1")].CompleteAsync(new Order("A"));
        await camunda.ProcessInstances.Create("p").WithVariables(new Dictionary<string, object> { ["order_id"] = "A" }).SendAsync();

        Assert.That(
            transport.Requests.Select(request => JObject.Parse(request.Body)["variables"]!.ToString(Newtonsoft.Json.Formatting.None)),
            Has.All.EqualTo("""{"order_id":"A"}"""));
    }

    [Test]
    public async Task Send_CallOption_AppliesToThatCallAndItsResult()
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, Started)));
        await using var camunda = transport.CreateClient();
        var snake = camunda.With(new CamundaCallOptions { VariableSerialization = SnakeCase });

        var read = await snake.ProcessInstances
            .Create("p")
            .WithVariables(new Order("B"))
            .AwaitCompletion(TimeSpan.FromSeconds(1))
            .SendAsync<Order>();
        var raw = await snake.ProcessInstances.Create("p").WithVariables(new Order("B")).SendAsync();
        await camunda.ProcessInstances.Create("p").WithVariables(new Order("B")).SendAsync();

        Assert.That(read, Is.EqualTo(new Order("A")));
        Assert.That(raw.Variables!.As<Order>(), Is.EqualTo(new Order("A")));
        Assert.That(transport.Requests[0].Body, Does.Contain("""{"order_id":"B"}"""));
        Assert.That(transport.Requests[2].Body, Does.Contain("""{"orderId":"B"}"""));
    }

    [Test]
    public async Task Start_WorkerOption_FetchesReadsAndCompletesByIt()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var seen = new TaskCompletionSource<(Order Bound, Order Raw)>();
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<Order> job, CancellationToken _) =>
            {
                seen.TrySetResult((job.Variables, job.RawVariables.As<Order>()));
                return Task.FromResult(new Receipt("R-1"));
            },
            options => options.VariableSerialization = SnakeCase);

        var key = await stage.StartAsync(new Dictionary<string, object> { ["order_id"] = "A" });
        await stage.WhenCompletedAsync(key);

        Assert.That(await seen.Task, Is.EqualTo((new Order("A"), new Order("A"))));
        Assert.That((await stage.Camunda.ProcessInstances[key].GetVariablesAsync())["receipt_id"].ToString(), Is.EqualTo("\"R-1\""));
    }

    [Test]
    public async Task Start_ContextOption_WorksJobsByGeneratedCode()
    {
        await using var stage = await WorkerStage.OpenAsync(configure: options => options.VariableSerialization = ByContext);
        await using var worker = stage.Camunda.Jobs.StartWorker(
            "work",
            (Job<Attempt> job, CancellationToken _) => Task.FromResult(new Receipt($"R-{job.Variables.OrderId}-{job.Variables.Tries}")));

        var key = await stage.StartAsync(new Order("A"));
        await stage.WhenCompletedAsync(key);

        Assert.That(await stage.Camunda.ProcessInstances[key].GetVariablesAsync<Receipt>(), Is.EqualTo(new Receipt("R-A-5")));
    }

    [Test]
    public async Task Start_NameOfSystemTextJson_IsFetchedAndRead()
    {
        await using var stage = await WorkerStage.OpenAsync();
        var seen = new TaskCompletionSource<Marked>();
        await using var worker = stage.Camunda.Jobs.StartWorker("work", (Job<Marked> job, CancellationToken _) =>
        {
            seen.TrySetResult(job.Variables);
            return Task.FromResult(new Marked { OrderId = "B", Secret = "hunter2" });
        });

        var key = await stage.StartAsync(new Marked { OrderId = "A", Secret = "hunter2" });
        await stage.WhenCompletedAsync(key);

        Assert.That((await seen.Task).OrderId, Is.EqualTo("A"));
        Assert.That((await stage.Camunda.ProcessInstances[key].GetVariablesAsync()).ToString(), Is.EqualTo("""{"order_id":"B"}"""));
    }

    [Test]
    public async Task Start_UnsupportedType_ThrowsBeforeAnythingIsActivated()
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, """{"jobs":[]}""")));
        await using var camunda = transport.CreateClient();

        Assert.That(
            () => camunda.Jobs.StartWorker("a", (Job<Figure> _, CancellationToken _) => Task.CompletedTask),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("polymorphic"));
        Assert.That(
            () => camunda.Jobs.StartWorker("a", (Job<int> _, CancellationToken _) => Task.CompletedTask),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("Variables are an object"));
        Assert.That(
            () => camunda.Jobs.StartWorker("a", (Job<List<Order>> _, CancellationToken _) => Task.CompletedTask),
            Throws.TypeOf<CamundaVariablesException>());
        Assert.That(
            () => camunda.Jobs.StartWorker("a", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(new Holder(null!))),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("'figure'"));
        Assert.That(
            () => camunda.Jobs.StartWorker("a", (Job<JsonVariables> _, CancellationToken _) => Task.FromResult(new[] { 1 })),
            Throws.ArgumentException);
        Assert.That(camunda.Jobs.Workers, Is.Empty);
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_UnsupportedType_ThrowsBeforeAnythingIsSent()
    {
        using var transport = new StubTransport((_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, Started)));
        await using var camunda = transport.CreateClient();
        var create = camunda.ProcessInstances.Create("p");

        Assert.That(() => create.AwaitCompletion(TimeSpan.FromSeconds(1)).SendAsync<Figure>(), Throws.TypeOf<CamundaVariablesException>());
        Assert.That(() => create.AwaitCompletion(TimeSpan.FromSeconds(1)).SendAsync<int>(), Throws.TypeOf<CamundaVariablesException>());
        Assert.That(
            () => create.WithVariables(new Holder(new Circle(1))),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("VariableSerialization.SystemTextJson"));
        Assert.That(
            () => camunda.ProcessInstances[ProcessInstanceKey.Parse("1")].GetVariablesAsync<Figure>(),
            Throws.TypeOf<CamundaVariablesException>());
        Assert.That(() => camunda.DecisionDefinitions.Evaluate("d").SendAsync<Figure>(), Throws.TypeOf<CamundaVariablesException>());
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public void Deserialize_JsonWithinAType_KeepsTheSerialization()
    {
        var read = SnakeCase.Deserialize<Envelope>("""{"body":{"order_id":"A"},"parts":[{"order_id":"B"}]}""")!;

        Assert.That(read.Body.As<Order>(), Is.EqualTo(new Order("A")));
        Assert.That(read.Parts.As<Order[]>(), Is.EqualTo(new[] { new Order("B") }));
    }

    [Test]
    public async Task With_ClientOverRawInterfaces_SerializesByTheOption()
    {
        var signals = new RecordingSignals();
        await using var camunda = CamundaClient.Create(new CamundaApi { Signals = signals });

        await camunda.With(new CamundaCallOptions { VariableSerialization = SnakeCase })
            .Signals.Broadcast("s")
            .WithVariables(new Order("A"))
            .SendAsync();

        Assert.That(signals.Variables, Is.EqualTo("""{"order_id":"A"}"""));
    }

    [Test]
    public void Serialize_ContextWithoutTheType_SaysWhatToAdd()
    {
        Assert.That(
            () => ByContext.Serialize(new Circle(1)),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("[JsonSerializable(typeof(Circle))]"));
        Assert.That(
            () => ByContext.Deserialize<Circle>("{}"),
            Throws.TypeOf<CamundaVariablesException>().With.Message.Contains("[JsonSerializable(typeof(Circle))]"));
    }

    [Test]
    public void Serialize_ContextAndPlainValues_NeedNoType()
    {
        Assert.That(
            ByContext.Serialize(new { OrderId = "A", Inner = new { Total = 1.5m }, Order = new Order("B") }),
            Is.EqualTo("""{"orderId":"A","inner":{"total":1.5},"order":{"orderId":"B"}}"""));
        Assert.That(
            ByContext.Serialize(new Dictionary<string, object?>
            {
                ["key"] = ProcessInstanceKey.Parse("1"),
                ["list"] = new List<object?> { 1, "a", null },
                ["raw"] = JsonText.Parse("1.10"),
                ["token"] = new JObject { ["a"] = 1 },
            }),
            Is.EqualTo("""{"key":"1","list":[1,"a",null],"raw":1.10,"token":{"a":1}}"""));
        Assert.That(
            ByContext.Deserialize<Dictionary<string, decimal>>("""{"a":1.10}"""),
            Is.EqualTo(new Dictionary<string, decimal> { ["a"] = 1.10m }));
        Assert.That(() => ByContext.Serialize(new { Text = "\ud83d" }), Throws.ArgumentException.With.Message.Contains("surrogate"));
    }

    internal sealed record Order(string OrderId);

    internal sealed record Attempt(string OrderId, int Tries = 5);

    internal sealed record Envelope(JsonVariables Body, JsonText Parts);

    internal sealed record Receipt(string ReceiptId);

    internal sealed class Marked
    {
        [JsonPropertyName("order_id")]
        public string? OrderId { get; init; }

        [JsonIgnore]
        public string? Secret { get; init; }
    }

    [JsonDerivedType(typeof(Circle), "circle")]
    internal abstract record Figure(int Radius);

    internal sealed record Circle(int Radius) : Figure(Radius);

    internal sealed record Holder(Figure Figure);

    private sealed class RecordingSignals : ISignalsApi
    {
        public string? Variables { get; private set; }

        public Task<SignalBroadcastResult> BroadcastSignalAsync(SignalBroadcastRequest body, CancellationToken cancellationToken = default)
        {
            Variables = body.Variables?.ToString();
            return Task.FromResult(new SignalBroadcastResult());
        }
    }
}
