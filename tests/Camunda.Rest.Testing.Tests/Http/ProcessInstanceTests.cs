using System.Text.Json.Nodes;
using Camunda.Rest.Tests.Shared.Processes;
using Camunda.Rest.Tests.Shared.Time;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

public sealed class ProcessInstanceTests
{
    [Test]
    public async Task Create_ByIdVersionAndKey_StartsTheDefinition()
    {
        await using TestConnection connection = await OpenAsync();
        string key = (await connection.FindOneAsync("process-definitions"))["processDefinitionKey"]!.ToString();

        TestAnswer[] answers =
        [
            await connection.PostAsync("process-instances", """{"processDefinitionId":"order"}"""),
            await connection.PostAsync(
                "process-instances", """{"processDefinitionId":"order","processDefinitionVersion":1,"tags":["a:1"]}"""),
            await connection.PostAsync("process-instances", $$"""{"processDefinitionKey":"{{key}}"}"""),
        ];

        Assert.Multiple(() =>
        {
            Assert.That(answers.Select(answer => answer.Summary), Is.All.EqualTo("200"));
            Assert.That(answers.Select(answer => answer.Text("processDefinitionKey")), Is.All.EqualTo(key));
            Assert.That(answers.Select(answer => answer.Text("processInstanceKey")), Is.Unique);
            Assert.That(answers[1].Json!["tags"]!.ToJsonString(), Is.EqualTo("""["a:1"]"""));
        });
    }

    [TestCase("""{"processDefinitionId":"nothing"}""")]
    [TestCase("""{"processDefinitionId":"order","processDefinitionVersion":2}""")]
    [TestCase("""{"processDefinitionKey":"4711"}""")]
    [TestCase("""{"processDefinitionId":"order","tenantId":"other"}""")]
    public async Task Create_NoSuchDefinition_IsRefused(string request)
    {
        await using TestConnection connection = await OpenAsync();

        Assert.That((await connection.PostAsync("process-instances", request)).Summary, Does.Match("^40[04] "));
    }

    [Test]
    public async Task Create_AwaitCompletion_AnswersWithTheVariablesThatWereAskedFor()
    {
        await using TestConnection connection = await TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
        Task<TestAnswer> awaited = connection.PostAsync(
            "process-instances",
            """{"processDefinitionId":"work","variables":{"a":1},"awaitCompletion":true,"requestTimeout":60000,"fetchVariables":["total"]}""");
        TestAnswer jobs = await connection.PostAsync(
            "jobs/activation", """{"type":"work","timeout":10000,"maxJobsToActivate":1,"requestTimeout":60000}""");

        await connection.CompleteJobAsync(jobs.Json!["jobs"]![0]!, """{"total":99.50}""");

        Assert.That((await awaited).Json!["variables"]!.ToJsonString(), Is.EqualTo("""{"total":99.50}"""));
    }

    [Test]
    public async Task Create_AwaitedCompletionTakesTooLong_IsA504AndTheInstanceGoesOn()
    {
        WorkClock time = new();
        await using TestConnection connection = await TestConnection.OpenAsync(new() { TimeProvider = time })
            .WithProcessAsync("work.bpmn", SampleProcesses.Work);

        Task<TestAnswer> awaited = connection.PostAsync(
            "process-instances", """{"processDefinitionId":"work","awaitCompletion":true,"requestTimeout":5000}""");
        await time.PassAsync(TimeSpan.FromSeconds(5));
        TestAnswer answer = await awaited;

        Assert.That(answer.Summary, Does.StartWith("504 TIMEOUT"));
        Assert.That((await connection.FindOneAsync("process-instances"))["state"]!.ToString(), Is.EqualTo("ACTIVE"));
    }

    [Test]
    public async Task Cancel_ActiveInstance_TerminatesItOnce()
    {
        await using TestConnection connection = await OpenAsync();
        string key = await connection.StartInstanceAsync("order");

        await connection.CommandAsync(HttpMethod.Post, $"process-instances/{key}/cancellation");
        TestAnswer again = await connection.PostAsync($"process-instances/{key}/cancellation", "{}");
        TestAnswer instance = await connection.GetAsync($"process-instances/{key}");

        Assert.Multiple(() =>
        {
            Assert.That(instance.Text("state"), Is.EqualTo("TERMINATED"));
            Assert.That(instance.Text("endDate"), Is.Not.Null);
            Assert.That(again.Summary, Does.StartWith("404 NOT_FOUND"));
        });
    }

    [TestCase("""{"filter":{"processDefinitionId":"order"}}""", "abc")]
    [TestCase("""{"filter":{"state":"ACTIVE"}}""", "ab")]
    [TestCase("""{"filter":{"state":{"$neq":"ACTIVE"}}}""", "c")]
    [TestCase("""{"filter":{"variables":[{"name":"id","value":"\"a\""}]}}""", "a")]
    [TestCase("""{"filter":{"variables":[{"name":"id","value":{"$like":"*b*"}},{"name":"n","value":{"$in":["2","3"]}}]}}""", "b")]
    [TestCase("""{"filter":{"variables":[{"name":"id","value":"a"}]}}""", "", TestName = "Search_VariableWithoutQuotes_IsNoText")]
    [TestCase("""{"filter":{"variables":[{"name":"n","value":"2.0"}]}}""", "b")]
    [TestCase("""{"filter":{"variables":[{"name":"n","value":{"$notIn":["1e0","2.00"]}}]}}""", "c")]
    [TestCase("""{"filter":{"variables":[{"name":"tip","value":{"$exists":true}}]}}""", "c")]
    [TestCase(
        """{"filter":{"variables":[{"name":"tip","value":{"$exists":false}}]}}""",
        "ab",
        TestName = "Search_VariableThatDoesNotExist_FindsInstancesWithoutIt")]
    [TestCase("""{"filter":{"variables":[{"name":"tip","value":{"$exists":false}},{"name":"n","value":{"$neq":"1.0"}}]}}""", "b")]
    [TestCase(
        """{"filter":{"variables":[{"name":"tip","value":{"$exists":false,"$neq":"1"}}]}}""",
        "",
        TestName = "Search_ValueOfAVariableThatDoesNotExist_FindsNothing")]
    [TestCase("""{"filter":{"$or":[{"variables":[{"name":"tip","value":{"$exists":false}}]},{"state":"TERMINATED"}]}}""", "abc")]
    [TestCase("""{"filter":{"tags":["even"]}}""", "b")]
    [TestCase("""{"filter":{"$or":[{"tags":["even"]},{"state":"TERMINATED"}]}}""", "bc")]
    [TestCase("""{"filter":{"elementId":"charge","elementInstanceState":"ACTIVE"}}""", "ab")]
    [TestCase("""{"filter":{"elementId":"charge","elementInstanceState":"TERMINATED"}}""", "c")]
    [TestCase("""{"filter":{"endDate":{"$exists":false}}}""", "ab")]
    [TestCase("""{"filter":{"startDate":{"$lt":"1999-01-01T00:00:00Z"}}}""", "")]
    [TestCase("""{"filter":{"hasIncident":false,"processDefinitionVersion":{"$lte":1},"processDefinitionName":"Order"}}""", "abc")]
    [TestCase("""{"filter":{"batchOperationKey":{"$exists":true}}}""", "")]
    [TestCase("""{"sort":[{"field":"processInstanceKey","order":"DESC"}],"page":{"limit":2}}""", "cb")]
    public async Task Search_Filter_FindsInstances(string request, string found)
    {
        await using TestConnection connection = await OpenAsync();
        Dictionary<string, string> names = new()
        {
            [await connection.StartInstanceAsync("order", """{"id":"a","n":1}""")] = "a",
            [await connection.StartInstanceAsync("order", """{"id":"b","n":2}""", """,  "tags":["even","x"] """)] = "b",
            [await connection.StartInstanceAsync("order", """{"id":"c","n":3,"tip":null}""")] = "c",
        };
        await connection.CommandAsync(HttpMethod.Post, $"process-instances/{names.Single(entry => entry.Value == "c").Key}/cancellation");

        TestAnswer answer = await connection.SearchAsync("process-instances", request);

        Assert.That(string.Concat(answer.Items.Select(item => names[item!["processInstanceKey"]!.ToString()])), Is.EqualTo(found));
    }

    [Test]
    public async Task Search_CursorsThere_AndBack_GivesTheSamePages()
    {
        await using TestConnection connection = await OpenAsync();
        for (int index = 0; index < 5; index++)
        {
            await connection.StartInstanceAsync("order");
        }

        TestAnswer first = await connection.SearchAsync("process-instances", """{"page":{"limit":2}}""");
        TestAnswer second = await connection.SearchAsync(
            "process-instances", $$"""{"page":{"limit":2,"after":"{{first.Json!["page"]!["endCursor"]}}"} }""");
        TestAnswer back = await connection.SearchAsync(
            "process-instances", $$"""{"page":{"limit":2,"before":"{{second.Json!["page"]!["startCursor"]}}"} }""");

        Assert.Multiple(() =>
        {
            Assert.That(back.Body, Is.EqualTo(first.Body));
            Assert.That(second.Items.Select(Key), Is.Not.EquivalentTo(first.Items.Select(Key)));
            Assert.That(second.Json!["page"]!["totalItems"]!.GetValue<int>(), Is.EqualTo(5));
            Assert.That(second.Json["page"]!["hasMoreTotalItems"]!.GetValue<bool>(), Is.False);
        });

        static string Key(JsonNode? item) => item!["processInstanceKey"]!.ToString();
    }

    private static Task<TestConnection> OpenAsync() => TestConnection.OpenAsync().WithProcessAsync("order.bpmn", SampleProcesses.Order);
}
