using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Http;
using NUnit.Framework;
using Newtonsoft.Json.Linq;

namespace Camunda.Rest.Tests.Search;

internal sealed class SearchRequestTests
{
    [Test]
    public async Task Enumerate_SeveralPages_FollowsTheCursorToTheEnd()
    {
        using var transport = Pages(Page("c1", 3, 1, 2), Page("c2", 3, 3));
        await using var camunda = transport.CreateClient();

        var names = await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2));

        Assert.That(names, Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(transport.Requests.Select(request => (string)JObject.Parse(request.Body)["page"]!.ToString(Newtonsoft.Json.Formatting.None)), Is.EqualTo(new[]
        {
            """{"limit":2}""",
            """{"after":"c1","limit":2}""",
        }));
    }

    [Test]
    public async Task Enumerate_CountStoppedByTheCluster_GoesOnUntilAnEmptyPage()
    {
        using var transport = Pages(Page("c1", 1, hasMore: true, 1), Page("c2", 1, hasMore: true, 2), Page(null, 1, hasMore: true));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search()), Is.EqualTo(new[] { "1", "2" }));
    }

    [Test]
    public async Task Enumerate_CursorRepeats_ThrowsInsteadOfGoingOnForEver()
    {
        using var transport = Pages(Page("c1", 9, 1), Page("c1", 9, 2), Page("c1", 9, 3));
        await using var camunda = transport.CreateClient();

        Assert.That(async () => await ReadNamesAsync(camunda.UserTasks.Search()), Throws.InstanceOf<CamundaUnreadableResponseException>().With.Message.Contains("a second time"));
    }

    [Test]
    public async Task Enumerate_CancelledWithinAPage_Stops()
    {
        using var transport = Pages(Page("c1", 3, 1, 2, 3));
        await using var camunda = transport.CreateClient();
        using var cancellation = new CancellationTokenSource();
        int seen = 0;

        Assert.That(
            async () =>
            {
                await foreach (var task in camunda.UserTasks.Search().WithCancellation(cancellation.Token))
                {
                    seen++;
                    await cancellation.CancelAsync();
                }
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(seen, Is.EqualTo(1));
    }

    [Test]
    public async Task Builder_Changed_LeavesTheOriginalAsItWas()
    {
        using var transport = Pages(Page(null, 0), Page(null, 0));
        await using var camunda = transport.CreateClient();
        var all = camunda.UserTasks.Search();
        var some = all.Where(t => t.Assignee == "demo").OrderBy(UserTaskSortField.Name);

        await all.GetPageAsync();
        await some.GetPageAsync();

        Assert.That(JObject.Parse(transport.Requests[0].Body).ContainsKey("filter"), Is.False);
        Assert.That(JObject.Parse(transport.Requests[1].Body)["sort"]!.ToString(Newtonsoft.Json.Formatting.None), Is.EqualTo("""[{"field":"name","order":"ASC"}]"""));
    }

    [TestCase(0)]
    [TestCase(10_001)]
    public async Task WithPageSize_OutOfRange_IsRefused(int pageSize)
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        await using var camunda = transport.CreateClient();

        Assert.That(() => camunda.UserTasks.Search().WithPageSize(pageSize), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static StubTransport Pages(params string[] pages)
    {
        int next = 0;
        return new StubTransport((_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, pages[next++])));
    }

    private static string Page(string? endCursor, int total, params int[] names) => Page(endCursor, total, hasMore: false, names);

    private static string Page(string? endCursor, int total, bool hasMore, params int[] names) => new JObject
    {
        ["items"] = new JArray(names.Select(name => new JObject { ["name"] = name.ToString(System.Globalization.CultureInfo.InvariantCulture), ["userTaskKey"] = "1" })),
        ["page"] = new JObject { ["totalItems"] = total, ["hasMoreTotalItems"] = hasMore, ["endCursor"] = endCursor },
    }.ToString();

    private static async Task<List<string?>> ReadNamesAsync(IAsyncEnumerable<UserTaskResult> tasks)
    {
        List<string?> names = [];
        await foreach (var task in tasks)
            names.Add(task.Name);
        return names;
    }
}
