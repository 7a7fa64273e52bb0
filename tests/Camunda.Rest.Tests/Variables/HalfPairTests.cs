using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Camunda.Rest.Workers;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Variables;

/// <summary>
/// Half of a surrogate pair, as <c>text[..8]</c> leaves it of an emoji: refused before anything is sent where the exact text counts,
/// replaced in messages for people.
/// </summary>
internal sealed class HalfPairTests
{
    private const char Half = '\ud83d';
    private static readonly string Cut = $"text {Half}";
    private static readonly JobKey Key = JobKey.Parse("42");

    private static readonly TestCaseData[] Values =
    [
        Value("an anonymous object", () => new { inner = new { note = Cut } }, "inner.note"),
        Value("a record", () => new Note(Cut), "text"),
        Value("an item of a list", () => new { list = new[] { "a", Cut } }, "list[1]"),
        Value("a character", () => new { letter = Half }, "letter"),
        Value("a value of a map", () => new Dictionary<string, object> { ["note"] = Cut }, "note"),
        Value("a key of a map", () => new Dictionary<string, object> { [Cut] = 1 }, "text \ufffd"),
        Value("a member's name", () => JsonConvert.DeserializeObject<JObject>($"{{\"{Cut}\":1}}")!, "text \ufffd"),
        Value("a JObject", () => new JObject { ["note"] = Cut }, "note"),
        Value("a raw token", () => new { note = new JRaw($"\"{Cut}\"") }, "note"),
        Value("an escape in a raw token", () => new { note = new JRaw(@"""\ud83d""") }, "note"),
        Value("a JsonNode", () => new JsonObject { ["list"] = new JsonArray("a", Cut) }, "$.list[1]"),
        Value("a name in a JsonNode", () => new JsonObject { [Cut] = 1 }, "$"),
        Value("a JsonElement", () => System.Text.Json.JsonDocument.Parse(@"{""note"":""\ud83d""}").RootElement, "note"),
        Value("JSON as text", () => JsonVariables.Parse($"{{\"a\":{{\"note\":\"{Cut}\"}}}}"), "a.note"),
        Value("JSON as text, escaped", () => JsonVariables.Parse(@"{""a"":[""x"",""\ude80""]}"), "a[1]"),
        Value("JSON as text in an object", () => new { note = JsonText.Parse($"\"{Cut}\"") }, "root"),
        Value("an id", () => new { tenant = TenantId.FromWire(Cut) }, "tenant"),
    ];

    private static readonly TestCaseData[] Calls =
    [
        Call("message name", camunda => camunda.Messages.Publish(Cut).WithCorrelationKey("a").SendAsync()),
        Call("correlation key", camunda => camunda.Messages.Publish("a").WithCorrelationKey(Cut).SendAsync()),
        Call("message id", camunda => camunda.Messages.Publish("a").WithCorrelationKey("a").WithMessageId(Cut).SendAsync()),
        Call("signal name", camunda => camunda.Signals.Broadcast(Cut).SendAsync()),
        Call("error code", camunda => camunda.Jobs[Key].ThrowErrorAsync(Cut)),
        Call("job type", camunda => camunda.Jobs.Activate(Cut).SendAsync()),
        Call("worker", camunda => camunda.Jobs.Activate("a").WithWorker(Cut).SendAsync()),
        Call("fetched variable", camunda => camunda.Jobs.Activate("a").FetchVariables("b", Cut).SendAsync()),
        Call("assignee", camunda => camunda.UserTasks[UserTaskKey.Parse("1")].AssignAsync(Cut)),
        Call("correction", camunda => camunda.Jobs[Key].CompleteAsync(result: new JobResultUserTask
        {
            Corrections = new JobResultCorrections { Assignee = Cut },
        })),
        Call("condition", camunda => camunda.UserTasks.Search().Where(task => task.Assignee == Cut).ToListAsync()),
        Call("raw request", camunda => camunda.Api.Messages.PublishMessageAsync(new MessagePublicationRequest { Name = Cut })),
        Call("raw id", camunda => camunda.Api.ProcessInstances.CreateProcessInstanceAsync(new ProcessInstanceCreationInstructionById
        {
            ProcessDefinitionId = ProcessDefinitionId.FromWire(Cut),
        })),
        Call("path", camunda => camunda.Api.Users.GetUserAsync(Username.FromWire(Cut))),
        Call("query", camunda => camunda.Api.Documents.GetDocumentAsync(DocumentId.FromWire("a"), contentHash: Cut)),
        Call("file name", camunda => camunda.Deployments.Create().AddBytes($"{Cut}.bpmn", new byte[] { 1 }).SendAsync()),
        Call(
            "tenant of a deployment",
            camunda => camunda.Deployments.Create().AddBytes("a.bpmn", new byte[] { 1 }).ForTenant(TenantId.FromWire(Cut)).SendAsync()),
        Call("document name", camunda => camunda.Documents.Create(new byte[] { 1 }, $"{Cut}.txt").SendAsync()),
        Call(
            "document property",
            camunda => camunda.Documents.Create(new byte[] { 1 }, "a.txt").WithCustomProperties(new { note = Cut }).SendAsync()),
        Call(
            "name of a document property",
            camunda => camunda.Documents.Create(new byte[] { 1 }, "a.txt").WithCustomProperty(Cut, 1).SendAsync()),
        Call("document metadata", camunda => camunda.Documents
            .Create(new byte[] { 1 }, "a.txt")
            .WithMetadata(new DocumentMetadata { ContentType = Cut })
            .SendAsync()),
        Call("store of a document", camunda => camunda.Documents.Create(new byte[] { 1 }, "a.txt").InStore(Cut).SendAsync()),
        Call(
            "id of a document",
            camunda => camunda.Documents.Create(new byte[] { 1 }, "a.txt").WithId(DocumentId.FromWire(Cut)).SendAsync()),
        Call(
            "worker's type",
            camunda => Task.FromResult(camunda.Jobs.StartWorker(Cut, (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask))),
        Call("worker's name", camunda => Task.FromResult(camunda.Jobs.StartWorker(
            "a", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.WorkerName = Cut))),
        Call("worker's variable", camunda => Task.FromResult(camunda.Jobs.StartWorker(
            "a", (Job<JsonVariables> _, CancellationToken _) => Task.CompletedTask, options => options.FetchVariables = [Cut]))),
        Call("outcome's code", _ => Task.FromResult(JobOutcome.Error(Cut))),
        Call("outcome's result", _ => Task.FromResult(JobOutcome.Correct(new JobResultCorrections { Assignee = Cut }))),
    ];

    [TestCaseSource(nameof(Values))]
    public async Task Call_VariablesHoldHalfAPair_IsRefusedByItsPathBeforeItIsSent(Func<object> variables, string path)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.ProcessInstances.Create("order-process").WithVariables(variables()).SendAsync(),
            Throws.ArgumentException.With.Message.Contains("unpaired surrogate").And.Message.Contains(path));
        Assert.That(async () => await camunda.Jobs[Key].CompleteAsync(variables()), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
    }

    [TestCaseSource(nameof(Calls))]
    public async Task Call_ExactTextHoldsHalfAPair_IsRefusedBeforeItIsSent(Func<CamundaClient, Task> call)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();

        Assert.That(async () => await call(camunda), Throws.InstanceOf<ArgumentException>().With.Message.Contains("unpaired surrogate"));
        Assert.That(transport.Requests, Is.Empty);
    }

    [Test]
    public async Task Serialize_SettingsThatEscape_RefuseHalfAPairToo()
    {
        var settings = VariableSerialization.CreateNewtonsoftSettings();
        settings.StringEscapeHandling = StringEscapeHandling.EscapeNonAscii;
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient(
            options => options.VariableSerialization = VariableSerialization.Newtonsoft(settings));

        Assert.That(
            async () => await camunda.ProcessInstances.Create("order-process").WithVariables(new { a = new { note = Cut } }).SendAsync(),
            Throws.ArgumentException.With.Message.Contains("'a.note'"));
        await camunda.Jobs[Key].CompleteAsync(new { note = "\ud83d\ude80" });
        Assert.That(transport.Requests.Single().Body, Does.Contain(@"\ud83d\ude80"));
    }

    [Test]
    public async Task Call_MessageForPeopleHoldsHalfAPair_IsSentWithAReplacement()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.Jobs[Key].FailAsync(1, Cut);
        await camunda.Jobs[Key].ThrowErrorAsync("code", Cut);
        await camunda.Jobs[Key].CompleteAsync(result: new JobResultUserTask { Denied = true, DeniedReason = Cut });
        await camunda.Api.Jobs.FailJobAsync(Key, new JobFailRequest { ErrorMessage = $"{Half} \ud83d\ude80" });

        Assert.That(transport.Requests.Take(3).Select(request => request.Body), Has.All.Contains("\"text \ufffd\""));
        Assert.That(transport.Requests[3].Body, Does.Contain("\"\ufffd \ud83d\ude80\""));
    }

    [Test]
    public async Task Call_WholePairs_AreSentAsTheyAre()
    {
        using var transport = new StubTransport(HttpStatusCode.NoContent);
        await using var camunda = transport.CreateClient();

        await camunda.Jobs[Key].CompleteAsync(new Dictionary<string, object>
        {
            ["\ud83d\ude80"] = "a\ud83d\ude80\ufffd",
            ["node"] = new JsonObject { ["a"] = "\ufffd" },
        });

        Assert.That(
            JObject.Parse(transport.Requests.Single().Body)["variables"]!["\ud83d\ude80"]!.Value<string>(),
            Is.EqualTo("a\ud83d\ude80\ufffd"));
    }

    [TestCase("message")]
    [TestCase("error")]
    [TestCase("denied")]
    [TestCase("result")]
    [TestCase("number")]
    public async Task Work_HandlerMakesHalfAPair_TheJobsOutcomeIsDelivered(string kind)
    {
        using var transport = new StubTransport(new Workers.OneJob(_ => HttpStatusCode.NoContent).AnswerAsync);
        await using var camunda = transport.CreateClient();
        await using var worker = camunda.Jobs.StartWorker<JsonVariables, object?>(
            "work",
            (_, _) => kind switch
            {
                "message" => throw new InvalidOperationException(Cut),
                "error" => throw new BpmnErrorException("code", Cut),
                "denied" => Task.FromResult<object?>(JobOutcome.Deny(Cut)),
                "result" => Task.FromResult<object?>(new { a = new { note = Cut } }),
                _ => Task.FromResult<object?>(new { a = new { note = double.NaN } }),
            },
            options => options.ShutdownTimeout = TimeSpan.Zero);

        await Workers.WorkerStage.WhenAsync(
            () => transport.Requests.Any(request => request.Uri.AbsolutePath.Contains("/42/", StringComparison.Ordinal)));

        var outcome = transport.Requests.Single(request => request.Uri.AbsolutePath.Contains("/42/", StringComparison.Ordinal));
        Assert.That(
            outcome.Uri.AbsolutePath, Does.EndWith(kind switch { "error" => "/error", "denied" => "/completion", _ => "/failure" }));
        Assert.That(outcome.Body, Does.Contain(kind is "result" or "number" ? "a.note" : "text \ufffd"));
        Assert.That(new UTF8Encoding(false, true).GetByteCount(outcome.Body), Is.Positive);
    }

    [Test]
    public void Deserialize_EscapeOfHalfAPair_IsRefusedWhereItIsReadAndKeptWhereItIsNot()
    {
        const string Json = @"{""note"":""a\ud83d"",""other"":1}";

        Assert.That(
            () => VariableSerialization.Default.Deserialize<Noted>(Json),
            Throws.InstanceOf<CamundaVariablesException>().With.Message.Contains("'note'").And.Message.Contains("unpaired surrogate"));
        Assert.That(VariableSerialization.Default.Deserialize<Rest>(Json), Is.EqualTo(new Rest(1)));
        Assert.That(VariableSerialization.Default.Deserialize<JsonText>(Json)!.ToString(), Is.EqualTo(Json));
        Assert.That(
            () => VariableSerialization.Default.Deserialize<Dictionary<string, int>>(@"{""a"":1,""\ude80"" : 2}"),
            Throws.InstanceOf<CamundaVariablesException>().With.Message.Contains("unpaired surrogate"));
    }

    private static TestCaseData Value(string name, Func<object> variables, string path) =>
        new TestCaseData(variables, path).SetArgDisplayNames(name);

    private static TestCaseData Call(string name, Func<CamundaClient, Task> call) => new TestCaseData(call).SetArgDisplayNames(name);

    private sealed record Note(string Text);

    private sealed record Noted(string Note);

    private sealed record Rest(int Other);
}
