using Camunda.Rest.Tests.Shared.Processes;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Http;

/// <summary>The case of enum values in requests does not count.</summary>
public sealed class RequestCaseTests
{
    [TestCase("""{"sort":[{"field":"processInstanceKey","order":"desc"}]}""")]
    [TestCase("""{"sort":[{"field":"PROCESSINSTANCEKEY","order":"Desc"}]}""")]
    public async Task Search_SortInAnotherCase_SortsAsTheContractWritesIt(string request)
    {
        await using TestConnection connection = await OpenAsync();
        string first = await connection.StartInstanceAsync("work");
        string second = await connection.StartInstanceAsync("work");

        TestAnswer found = await connection.SearchAsync("process-instances", request);

        Assert.That(
            found.Items.Select(item => item!["processInstanceKey"]!.ToString()), Is.EqualTo(new[] { second, first }));
    }

    [TestCase("\"active\"")]
    [TestCase("""{"$eq":"Active"}""")]
    [TestCase("""{"$in":["completed","active"]}""")]
    public async Task Search_FilterValueInAnotherCase_FindsTheSame(string state)
    {
        await using TestConnection connection = await OpenAsync();
        await connection.StartInstanceAsync("work");

        TestAnswer found = await connection.SearchAsync("process-instances", $$"""{"filter":{"state":{{state}} } }""");

        Assert.That(found.Items, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Search_ValueThatNoCaseMakesKnown_IsRefused()
    {
        await using TestConnection connection = await OpenAsync();

        TestAnswer answer = await connection.PostAsync("process-instances/search", """{"filter":{"state":"activ"} }""");

        Assert.That(answer.Summary, Does.StartWith("400").And.Contain("$.filter.state: must be one of ACTIVE"));
    }

    private static Task<TestConnection> OpenAsync() => TestConnection.OpenAsync().WithProcessAsync("work.bpmn", SampleProcesses.Work);
}
