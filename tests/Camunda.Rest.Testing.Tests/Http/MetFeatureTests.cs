using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>Modification, migration and suspension of what is multi-instance, called, or has listeners.</summary>
public sealed class MetFeatureTests
{
    private const string Items = """{"items":[1,2]}""";

#if CAMUNDA_8_9_OR_GREATER
    [Test]
    public async Task Modify_MultiInstanceById_MovesItAsAWhole()
    {
        await using TestConnection connection =
            await OpenAsync(ModelBuilder.Line("p", Repeated(ModelBuilder.Job("many")), ModelBuilder.Job("after", "after")));
        string instance = await connection.StartInstanceAsync("p", Items);

        await ModifyAsync(
            connection,
            instance,
            """
            {"moveInstructions":[{"sourceElementInstruction":{"sourceType":"byId","sourceElementId":"many"},"targetElementId":"after",
              "ancestorScopeInstruction":{"ancestorScopeType":"sourceParent"} }]}
            """,
            "204");

        Assert.That(await ActiveAsync(connection), Is.EqualTo(new[] { "after" }));
        Assert.That(await connection.ActivateAsync("work"), Is.Empty);
    }
#endif

    [Test]
    public async Task Modify_OneOfSeveralInstances_TheOthersCompleteTheBody()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", Repeated(ModelBuilder.Job("many"))));
        string instance = await connection.StartInstanceAsync("p", Items);
        JsonArray jobs = await connection.ActivateAsync("work");

        await ModifyAsync(
            connection,
            instance,
            $$"""{"terminateInstructions":[{"elementInstanceKey":"{{jobs[0]!["elementInstanceKey"]}}"}]}""",
            "204");
        await connection.CompleteJobAsync(jobs[1]!);

        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task Modify_ElementInAMultiInstanceSubProcess_BeginsInTheInstanceThatIsSelected()
    {
        await using TestConnection connection = await OpenAsync(ModelBuilder.Line("p", Repeated(SubProcess("sub", "inner"))));
        string instance = await connection.StartInstanceAsync("p", Items);
        JsonArray scopes = (await connection.SearchAsync(
            "element-instances", """{"filter":{"elementId":"sub"}}""")).Items;
        string body = Key(scopes.Single(scope => scope!["type"]!.ToString() == "MULTI_INSTANCE_BODY")!);
        string chosen = Key(scopes.First(scope => scope!["type"]!.ToString() == "SUB_PROCESS")!);

        await ModifyAsync(
            connection, instance, """{"activateInstructions":[{"elementId":"inner"}]}""", "400", "there are 2 instances of 'sub'");
        await ModifyAsync(
            connection,
            instance,
            $$"""{"activateInstructions":[{"elementId":"inner","ancestorElementInstanceKey":"{{body}}"}]}""",
            "400",
            "the body of a multi-instance activity");
        await ModifyAsync(
            connection,
            instance,
            $$"""{"activateInstructions":[{"elementId":"inner","ancestorElementInstanceKey":"{{chosen}}"}]}""",
            "204");

        Assert.That(await connection.ActivateAsync("work"), Has.Count.EqualTo(3));
        static string Key(JsonNode element) => element["elementInstanceKey"]!.ToString();
    }

    [Test]
    public async Task Modify_ElementInAMultiInstanceSubProcessThatIsNotActive_IsRejected()
    {
        await using TestConnection connection =
            await OpenAsync(ModelBuilder.Line("p", ModelBuilder.Job("before"), Repeated(SubProcess("sub", "inner"))));
        string instance = await connection.StartInstanceAsync("p", Items);

        await ModifyAsync(
            connection, instance, """{"activateInstructions":[{"elementId":"inner"}]}""", "400", "the 'sub' around it is not active");
    }

    [Test]
    public async Task Modify_LastElementOfAProcessWithListeners_TerminatesTheInstance()
    {
        await using TestConnection connection = await OpenAsync(Listening("p", "before", "task"));
        string instance = await connection.StartInstanceAsync("p");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("before"));
        string task = (await connection.ActivateOneAsync("work"))["elementInstanceKey"]!.ToString();

        await ModifyAsync(
            connection, instance, $$"""{"terminateInstructions":[{"elementInstanceKey":"{{task}}"}]}""", "204");

        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("TERMINATED"));
        Assert.That(await connection.ActivateAsync("p-end"), Is.Empty);
    }

    [Test]
    public async Task Create_BeforeAnElementOfAProcessWithListeners_RunsThoseOfItsEnd()
    {
        await using TestConnection connection = await OpenAsync(Listening("p", "before", "task"));
        string instance = await connection.StartInstanceAsync("p", more: ""","startInstructions":[{"elementId":"task"}]""");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));
        string state = (await connection.GetAsync($"process-instances/{instance}")).Text("state")!;
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("p-end"));

        Assert.That(state, Is.EqualTo("ACTIVE"));
        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("COMPLETED"));
        Assert.That(await connection.ActivateAsync("before"), Is.Empty);
    }

    [Test]
    public async Task Create_ThatEndsAfterAMultiInstanceActivity_EndsWithItsBody()
    {
        await using TestConnection connection =
            await OpenAsync(ModelBuilder.Line("p", Repeated(ModelBuilder.Job("many")), ModelBuilder.Job("after", "after")));
        string instance = await connection.StartInstanceAsync(
            "p", Items, ""","runtimeInstructions":[{"type":"TERMINATE_PROCESS_INSTANCE","afterElementId":"many"}]""");
        JsonArray jobs = await connection.ActivateAsync("work");
        await connection.CompleteJobAsync(jobs[0]!);
        string state = (await connection.GetAsync($"process-instances/{instance}")).Text("state")!;
        await connection.CompleteJobAsync(jobs[1]!);

        Assert.That(state, Is.EqualTo("ACTIVE"));
        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("TERMINATED"));
    }

    [Test]
    public async Task Migrate_MultiInstanceSubProcess_GoesOnInTheTarget()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("old", Repeated(SubProcess("sub", "inner"))),
            ModelBuilder.Line("new", Repeated(SubProcess("many", "other")), ModelBuilder.Job("after", "after")));
        string instance = await connection.StartInstanceAsync("old", Items);

        await MigrateAsync(connection, instance, "new", "204", "", ("sub", "many"), ("inner", "other"));

        Assert.That(await ActiveAsync(connection), Is.EqualTo(new[] { "many", "many", "many", "other", "other" }));
        foreach (JsonNode? job in await connection.ActivateAsync("work"))
        {
            await connection.CompleteJobAsync(job!);
        }

        Assert.That(await connection.ActivateAsync("after"), Has.Count.EqualTo(1));
    }

    [TestCase(true, "of the type MULTI_INSTANCE_BODY, or is implemented in another way")]
    [TestCase(null, "of the type SERVICE_TASK")]
    public async Task Migrate_MultiInstanceActivityToAnotherLoop_IsRejected(bool? isSequential, string detail)
    {
        (string Id, string Xml) target = ModelBuilder.Job("other");
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("old", Repeated(ModelBuilder.Job("many"))),
            ModelBuilder.Line("new", isSequential is { } value ? Repeated(target, value) : target));
        string instance = await connection.StartInstanceAsync("old", Items);

        await MigrateAsync(connection, instance, "new", "409", detail, ("many", "other"));
    }

    [Test]
    public async Task Migrate_UserTaskToAJob_IsRejected()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("old", ModelBuilder.User("task")),
            ModelBuilder.Line("new", ("job", """<bpmn:userTask id="job"/>""")));
        string instance = await connection.StartInstanceAsync("old");

        await MigrateAsync(connection, instance, "new", "409", "implemented in another way", ("task", "job"));
    }

    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public async Task Migrate_ProcessWithListeners_EndsWithThoseOfTheTarget(bool isListening, bool isTargetListening)
    {
        await using TestConnection connection = await OpenAsync(
            isListening ? Listening("old", "before", "task") : ModelBuilder.Line("old", ModelBuilder.Job("task")),
            isTargetListening ? Listening("new", "before", "other") : ModelBuilder.Line("new", ModelBuilder.Job("other")));
        string instance = await connection.StartInstanceAsync("old");
        foreach (JsonNode? listener in await connection.ActivateAsync("before"))
        {
            await connection.CompleteJobAsync(listener!);
        }

        await MigrateAsync(connection, instance, "new", "204", "", ("task", "other"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));
        JsonArray ends = await connection.ActivateAsync("new-end");
        foreach (JsonNode? listener in ends)
        {
            await connection.CompleteJobAsync(listener!);
        }

        Assert.That(ends, Has.Count.EqualTo(isTargetListening ? 1 : 0));
        Assert.That(await connection.ActivateAsync("old-end"), Is.Empty);
        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task Migrate_ProcessThatHasNotBegun_BeginsInTheTarget()
    {
        await using TestConnection connection =
            await OpenAsync(Listening("old", "before", "task"), ModelBuilder.Line("new", ModelBuilder.Job("other", "other")));
        string instance = await connection.StartInstanceAsync("old");
        JsonNode listener = await connection.ActivateOneAsync("before");

        await MigrateAsync(connection, instance, "new", "204", "");
        JsonNode job = await connection.FindOneAsync("jobs");
        await connection.CompleteJobAsync(listener);

        Assert.That(job["elementId"]!.ToString(), Is.EqualTo("new"));
        Assert.That(await connection.ActivateAsync("other"), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Migrate_TokenAtAnInclusiveGateway_JoinsInTheTarget()
    {
        await using TestConnection connection = await OpenAsync(Joining("old", "j1"), Joining("new", "j2"));
        string instance = await connection.StartInstanceAsync("old");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("first"));

        await MigrateAsync(connection, instance, "new", "204", "", ("b", "b"), ("j1", "j2"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("second"));

        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("COMPLETED"));
        Assert.That(
            (await connection.SearchAsync("element-instances", """{"filter":{"elementId":"j2"}}""")).Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Migrate_CallActivity_ReturnsToTheTarget()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("child", ModelBuilder.Job("inner")),
            ModelBuilder.Line("old", ModelBuilder.Call("call", "child")),
            ModelBuilder.Line("new", ModelBuilder.Call("other", "child"), ModelBuilder.Job("after", "after")));
        string instance = await connection.StartInstanceAsync("old");

        await MigrateAsync(connection, instance, "new", "204", "", ("call", "other"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));

        Assert.That((await connection.ActivateOneAsync("after"))["processInstanceKey"]!.ToString(), Is.EqualTo(instance));
    }

#if CAMUNDA_8_10_OR_GREATER
    [Test]
    public async Task Suspend_Caller_TheCalledInstanceReturnsWhenItIsResumed()
    {
        await using TestConnection connection = await OpenAsync(
            ModelBuilder.Line("child", ModelBuilder.Job("inner")),
            ModelBuilder.Line("p", ModelBuilder.Call("call", "child"), ModelBuilder.Job("after", "after")));
        string instance = await connection.StartInstanceAsync("p");
        await connection.CommandAsync(HttpMethod.Post, $"process-instances/{instance}/suspension");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));
        string[] suspended = await ActiveAsync(connection);
        await connection.CommandAsync(HttpMethod.Post, $"process-instances/{instance}/resumption");

        Assert.That(suspended, Is.EqualTo(new[] { "call" }));
        Assert.That(await connection.ActivateAsync("after"), Has.Count.EqualTo(1));
    }
#endif

    private static (string Id, string Xml) Repeated((string Id, string Xml) activity, bool isSequential = false) =>
        ModelBuilder.With(activity, ModelBuilder.Loop("""inputCollection="=items" """, isSequential));

    private static (string Id, string Xml) SubProcess(string id, string task) =>
        new ModelBuilder(id).Start("s").Add(ModelBuilder.Job(task)).End("e").Chain("s", task, "e").ToSubProcess();

    private static ModelBuilder Listening(string id, string startListener, string task) => new ModelBuilder(id)
        .Add(
            "<bpmn:extensionElements>"
                + ModelBuilder.Listeners(ModelBuilder.Listener("start", startListener) + ModelBuilder.Listener("end", $"{id}-end"))
                + "</bpmn:extensionElements>")
        .Start().Add(ModelBuilder.Job(task)).End().Chain("start", task, "end");

    private static ModelBuilder Joining(string id, string gateway) => new ModelBuilder(id)
        .Start().Parallel("f").Add(ModelBuilder.Job("a", "first")).Add(ModelBuilder.Job("b", "second")).Inclusive(gateway).End()
        .Chain("start", "f").Flow("f", "a").Flow("f", "b")
        .Flow("a", gateway, flowId: "in1").Flow("b", gateway, flowId: "in2").Chain(gateway, "end");

    private static async Task<string[]> ActiveAsync(TestConnection connection)
    {
        JsonArray found = (await connection.SearchAsync("element-instances", """{"filter":{"state":"ACTIVE"}}""")).Items;
        return [.. found.Select(element => element!["elementId"]!.ToString()).Order(StringComparer.Ordinal)];
    }

    private static async Task ModifyAsync(TestConnection connection, string instance, string body, string status, string detail = "")
    {
        TestAnswer answer = await connection.PostAsync($"process-instances/{instance}/modification", body);
        Assert.That(answer.Summary, Does.StartWith(status).And.Contain(detail));
    }

    private static async Task MigrateAsync(
        TestConnection connection,
        string instance,
        string target,
        string status,
        string detail,
        params (string Source, string Target)[] mappings)
    {
        JsonNode definition = await connection.FindOneAsync(
            "process-definitions", $$$"""{"filter":{"processDefinitionId":"{{{target}}}"}}""");
        JsonObject body = new()
        {
            ["targetProcessDefinitionKey"] = definition["processDefinitionKey"]!.ToString(),
            ["mappingInstructions"] = new JsonArray(
            [
                .. mappings.Select(mapping =>
                    new JsonObject { ["sourceElementId"] = mapping.Source, ["targetElementId"] = mapping.Target }),
            ]),
        };
        TestAnswer answer = await connection.PostAsync($"process-instances/{instance}/migration", body.ToJsonString());
        Assert.That(answer.Summary, Does.StartWith(status).And.Contain(detail));
    }

    private static async Task<TestConnection> OpenAsync(params ModelBuilder[] models)
    {
        TestConnection connection = await TestConnection.OpenAsync();
        TestAnswer answer = await connection.DeployAsync([.. models.Select(model => ($"{model.Id}.bpmn", model.ToString()))]);
        Assert.That(answer.Summary, Is.EqualTo("200"));
        return connection;
    }
}
