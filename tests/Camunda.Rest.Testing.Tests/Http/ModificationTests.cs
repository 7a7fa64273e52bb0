using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Tests.Bpmn;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class ModificationTests
{
    private static readonly string Model = ModelBuilder.Line(
        "p",
        ModelBuilder.Job("before"),
        new ModelBuilder("sub").Start("s").Add(ModelBuilder.Job("inner", "inner")).Add(ModelBuilder.Job("other", "other")).End("e")
            .Chain("s", "inner", "other", "e").ToSubProcess(),
        ModelBuilder.Job("after", "after")).ToString();

    [Test]
    public async Task Activate_ElementInASubProcess_BeginsTheSubProcessWithVariables()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("p");
        string before = await KeyOfAsync(connection, "before");

        await connection.CommandAsync(
            HttpMethod.Post,
            $"process-instances/{instance}/modification",
            $$$"""
            {"activateInstructions":[{"elementId":"other","variableInstructions":[
                {"variables":{"g":1}},{"variables":{"l":2},"scopeId":"sub"},{"variables":{"o":3},"scopeId":"other"}]}],
             "terminateInstructions":[{"elementInstanceKey":"{{{before}}}"}]}
            """);

        string sub = await KeyOfAsync(connection, "sub");
        JsonArray variables = (await connection.SearchAsync("variables")).Items;
        JsonNode job = await connection.ActivateOneAsync("other");
        await connection.CompleteJobAsync(job);
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("after"));
        JsonNode ended = (await connection.GetAsync($"process-instances/{instance}")).Json!;
        Assert.Multiple(() =>
        {
            Assert.That(ScopeOf("g"), Is.EqualTo(instance));
            Assert.That(ScopeOf("l"), Is.EqualTo(sub));
            Assert.That(ScopeOf("o"), Is.EqualTo(job["elementInstanceKey"]!.ToString()));
            Assert.That(job["variables"]!.ToJsonString(), Is.EqualTo("""{"g":1,"l":2,"o":3}"""));
            Assert.That(ended["state"]!.ToString(), Is.EqualTo("COMPLETED"));
        });

        string ScopeOf(string name) => variables.Single(variable => variable!["name"]!.ToString() == name)!["scopeKey"]!.ToString();
    }

    [Test]
    public async Task Activate_WithTheProcessInstanceAsAncestor_BeginsANewSubProcess()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("p");
        await ModifyAsync(connection, instance, """{"activateInstructions":[{"elementId":"inner"}]}""", "204");
        await ModifyAsync(connection, instance, """{"activateInstructions":[{"elementId":"inner"}]}""", "204");
        await ModifyAsync(
            connection,
            instance,
            $$"""{"activateInstructions":[{"elementId":"inner","ancestorElementInstanceKey":"{{instance}}"}]}""",
            "204");

        Assert.That(await CountAsync(connection, "sub"), Is.EqualTo(2));
        Assert.That(await CountAsync(connection, "inner"), Is.EqualTo(3));
        await ModifyAsync(
            connection,
            instance,
            """{"activateInstructions":[{"elementId":"inner"}]}""",
            "400",
            "there are 2 instances of 'sub' around it");
        Assert.That(await CountAsync(connection, "inner"), Is.EqualTo(3));
    }

    [Test]
    public async Task Terminate_LastElement_TerminatesItsScopesAndTheInstance()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("p");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));
        string inner = await KeyOfAsync(connection, "inner");

        await ModifyAsync(connection, instance, $$"""{"terminateInstructions":[{"elementInstanceKey":"{{inner}}"}]}""", "204");

        JsonNode sub = await connection.FindOneAsync("element-instances", """{"filter":{"elementId":"sub"}}""");
        JsonNode job = await connection.FindOneAsync("jobs", """{"filter":{"type":"inner"}}""");
        Assert.Multiple(async () =>
        {
            Assert.That(sub["state"]!.ToString(), Is.EqualTo("TERMINATED"));
            Assert.That(job["state"]!.ToString(), Is.EqualTo("CANCELED"));
            Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("TERMINATED"));
        });
    }

    [TestCase("""{"activateInstructions":[{"elementId":"nowhere"}]}""", "the process has no such element")]
    [TestCase("""{"activateInstructions":[{"elementId":"s"}]}""", "that is a start event")]
    [TestCase(
        """{"activateInstructions":[{"elementId":"inner","ancestorElementInstanceKey":"4711"}]}""",
        "there is no active ancestor with the key 4711")]
    [TestCase(
        """{"activateInstructions":[{"elementId":"inner","variableInstructions":[{"variables":{},"scopeId":"after"}]}]}""",
        "it is not around 'inner'")]
    [TestCase(
        """{"activateInstructions":[{"elementId":"inner","variableInstructions":[{"variables":{},"scopeId":"x"}]}]}""",
        "the process has no such element")]
    [TestCase("""{"terminateInstructions":[{"elementInstanceKey":"4711"}]}""", "there is no active element instance with the key 4711")]
    public async Task Modify_Malformed_IsA400WithTheElement(string body, string problem)
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("p");

        await ModifyAsync(connection, instance, body, "400", problem);
    }

    [Test]
    public async Task Modify_InstanceThatDoesNotExist_IsA404()
    {
        await using TestConnection connection = await OpenAsync();

        await ModifyAsync(connection, "4711", "{}", "404");
    }

    [Test]
    public async Task Terminate_ScopeOfWhatIsActivated_IsA400()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("p");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));
        string sub = await KeyOfAsync(connection, "sub");

        await ModifyAsync(
            connection,
            instance,
            $$"""{"activateInstructions":[{"elementId":"other"}],"terminateInstructions":[{"elementInstanceKey":"{{sub}}"}]}""",
            "400",
            "is terminated by the same modification");
    }

    [Test]
    public async Task Batch_OfMoves_MovesEachInstance()
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("p");
        await connection.StartInstanceAsync("p");

        TestAnswer batch = await connection.PostAsync(
            "process-instances/modification",
            """{"filter":{"processDefinitionId":"p"},"moveInstructions":[{"sourceElementId":"before","targetElementId":"other"}]}""");

        Assert.That(batch.Text("batchOperationType"), Is.EqualTo("MODIFY_PROCESS_INSTANCE"));
        Assert.That(await connection.ActivateAsync("other"), Has.Count.EqualTo(2));
        Assert.That(await CountAsync(connection, "before"), Is.Zero);
    }

    [Test]
    public async Task Create_ThatEndsAfterAnElement_IsTerminatedThere()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync(
            "p", more: ""","runtimeInstructions":[{"type":"TERMINATE_PROCESS_INSTANCE","afterElementId":"inner"}]""");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("inner"));

        JsonNode inner = await connection.FindOneAsync("element-instances", """{"filter":{"elementId":"inner"}}""");
        JsonNode sub = await connection.FindOneAsync("element-instances", """{"filter":{"elementId":"sub"}}""");
        Assert.Multiple(async () =>
        {
            Assert.That(inner["state"]!.ToString(), Is.EqualTo("COMPLETED"));
            Assert.That(sub["state"]!.ToString(), Is.EqualTo("TERMINATED"));
            Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("TERMINATED"));
        });
    }

#if CAMUNDA_8_9_OR_GREATER
    [TestCase("inferred", 1)]
    [TestCase("sourceParent", 1)]
    public async Task Move_InASubProcess_StaysInIt(string ancestor, int subProcesses)
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("p");
        await connection.CompleteJobAsync(await connection.ActivateOneAsync("work"));

        await ModifyAsync(
            connection,
            instance,
            $$"""
            {"moveInstructions":[{"sourceElementInstruction":{"sourceType":"byId","sourceElementId":"inner"},"targetElementId":"other",
              "ancestorScopeInstruction":{"ancestorScopeType":"{{ancestor}}"} }]}
            """,
            "204");

        Assert.That(await connection.ActivateAsync("other"), Has.Count.EqualTo(1));
        Assert.That(await CountAsync(connection, "sub"), Is.EqualTo(subProcesses));
        Assert.That(await CountAsync(connection, "inner"), Is.Zero);
    }

    [Test]
    public async Task Terminate_ById_TerminatesAllInstances()
    {
        await using TestConnection connection = await OpenAsync();
        string instance = await connection.StartInstanceAsync("p");
        await ModifyAsync(
            connection, instance, """{"activateInstructions":[{"elementId":"before"},{"elementId":"after"}]}""", "204");
        await ModifyAsync(connection, instance, """{"terminateInstructions":[{"elementId":"before"}]}""", "204");

        Assert.That(await CountAsync(connection, "before"), Is.Zero);
        Assert.That((await connection.GetAsync($"process-instances/{instance}")).Text("state"), Is.EqualTo("ACTIVE"));
        await ModifyAsync(
            connection,
            instance,
            """{"terminateInstructions":[{"elementId":"before"}]}""",
            "400",
            "no active instance of the element 'before'");
    }
#endif

    private static async Task ModifyAsync(TestConnection connection, string instance, string body, string status, string detail = "")
    {
        TestAnswer answer = await connection.PostAsync($"process-instances/{instance}/modification", body);
        Assert.That(answer.Summary, Does.StartWith(status).And.Contain(detail));
    }

    private static async Task<string> KeyOfAsync(TestConnection connection, string elementId) => (await connection.FindOneAsync(
        "element-instances", $$$"""{"filter":{"elementId":"{{{elementId}}}","state":"ACTIVE"}}"""))["elementInstanceKey"]!.ToString();

    private static async Task<int> CountAsync(TestConnection connection, string elementId) => (await connection.SearchAsync(
        "element-instances", $$$"""{"filter":{"elementId":"{{{elementId}}}","state":"ACTIVE"}}""")).Items.Count;

    private static Task<TestConnection> OpenAsync() => TestConnection.OpenAsync().WithProcessAsync("p.bpmn", Model);
}
