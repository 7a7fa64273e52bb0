using System.Net;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Shared.Http;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Search;

internal sealed class SearchRequestTests
{
    [Test]
    public async Task Enumerate_SeveralPages_FollowsTheCursorToTheEnd()
    {
        using var transport = Pages(Page("c1", 3, 1, 2), Page("c2", 3, 3));
        await using var camunda = transport.CreateClient();

        var names = await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2));

        Assert.That(names, Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(
            transport.Requests.Select(request => (string)JObject.Parse(request.Body)["page"]!.ToString(Newtonsoft.Json.Formatting.None)),
            Is.EqualTo(new[]
            {
                """{"limit":2}""",
                """{"after":"c1","limit":2}""",
            }));
    }

    [Test]
    public async Task GetPage_NoSizeStated_LeavesItToTheApi()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Page("c1", 3, 1, 2));
        await using var camunda = transport.CreateClient();
        var search = camunda.UserTasks.Search();

        await search.GetPageAsync();
        await search.Take(SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult>.DefaultPageSize).GetPageAsync();
        await search.WithPageSize(SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult>.DefaultPageSize).GetPageAsync();
        await search.Skip(1).GetPageAsync();
        await search.GetPageAsync(EndCursor.Parse("c1"));

        Assert.That(transport.Requests.Select(request => request.Body), Is.EqualTo(new[]
        {
            "{}",
            "{}",
            """{"page":{"limit":100}}""",
            """{"page":{"from":1}}""",
            """{"page":{"after":"c1"}}""",
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

        Assert.That(
            async () => await ReadNamesAsync(camunda.UserTasks.Search()),
            Throws.InstanceOf<CamundaUnreadableResponseException>().With.Message.Contains("twice"));
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    public async Task Enumerate_CursorsGoInACircle_EndsWithAnErrorSoon(int length)
    {
        int next = 0;
        using var transport = new StubTransport(
            (_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, Page($"c{next++ % length}", 1_000_000, 1))));
        await using var camunda = transport.CreateClient();

        Assert.That(async () => await ReadNamesAsync(camunda.UserTasks.Search()), Throws.InstanceOf<CamundaUnreadableResponseException>());
        Assert.That(transport.Requests, Has.Count.LessThanOrEqualTo(4 * length));
    }

    [Test]
    public async Task Enumerate_TotalMissing_GoesOnUntilAnEmptyPage()
    {
        using var transport = Pages(Page("c1", 0, 1, 2), Page("c2", 0, 3), Page(null, 0));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search()), Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [Test]
    public async Task GetPage_ResponseWithoutAPage_HasAsManyItemsInAllAsItNames()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, """{"items":[{"name":"1"},{"name":"2"}]}""");
        await using var camunda = transport.CreateClient();

        SearchPage<UserTaskResult> page = await camunda.UserTasks.Search().GetPageAsync();

        Assert.That(page.TotalItems, Is.EqualTo(2));
        Assert.That(page.HasMoreTotalItems, Is.False);
        Assert.That(page.EndCursor, Is.Null);
    }

    [Test]
    public async Task Enumerate_ServerMakesPagesSmallerThanAsked_ReadsAllOfThem()
    {
        using var transport = Pages(Page("c1", 3, 1), Page("c2", 3, 2), Page("c3", 3, 3));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(1000)), Is.EqualTo(new[] { "1", "2", "3" }));
    }

    [Test]
    public async Task Enumerate_NoCursorsAndMoreThanThePage_GoesOnByOffset()
    {
        using var transport = Pages(Page(null, 5, 1, 2), Page(null, 5, 3, 4), Page(null, 5, 5));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2)), Is.EqualTo(new[] { "1", "2", "3", "4", "5" }));
        Assert.That(transport.Requests.Select(request => request.Body), Is.EqualTo(new[]
        {
            """{"page":{"limit":2}}""", """{"page":{"from":2,"limit":2}}""", """{"page":{"from":4,"limit":2}}""",
        }));
    }

    [Test]
    public async Task Enumerate_NoCursorsWithSkipAndTake_KeepsBoth()
    {
        using var transport = Pages(Page(null, 9, 3, 4), Page(null, 9, 5));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2).Skip(2).Take(3)), Is.EqualTo(new[] { "3", "4", "5" }));
        Assert.That(
            transport.Requests.Select(request => request.Body),
            Is.EqualTo(new[] { """{"page":{"from":2,"limit":2}}""", """{"page":{"from":4,"limit":1}}""" }));
    }

    [Test]
    public async Task Enumerate_CursorMissingFromOnePage_GoesOnByOffsetAndThenByCursor()
    {
        using var transport = Pages(Page("c1", 7, 1, 2), Page(null, 7, 3, 4), Page("c3", 7, 5, 6), Page("c4", 7, 7));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2)), Is.EqualTo(Numbers(7)));
        Assert.That(transport.Requests.Skip(1).Select(request => request.Body), Is.EqualTo(new[]
        {
            """{"page":{"after":"c1","limit":2}}""", """{"page":{"from":4,"limit":2}}""", """{"page":{"after":"c3","limit":2}}""",
        }));
    }

    [Test]
    public async Task Enumerate_TotalIsThatOfThePage_GoesOnToAShortPage()
    {
        using var transport = Pages(Page("c1", 2, 1, 2), Page("c2", 2, 3, 4), Page("c3", 1, 5));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2)), Is.EqualTo(Numbers(5)));
    }

    [Test]
    public async Task Enumerate_TotalIsThatOfThePage_GoesOnToAnEmptyPage()
    {
        using var transport = Pages(Page("c1", 2, 1, 2), Page("c2", 2, 3, 4), Page(null, 0));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2)), Is.EqualTo(Numbers(4)));
    }

    [Test]
    public async Task Enumerate_TotalIsWhatHasComeSoFar_GoesOn()
    {
        using var transport = Pages(Page("c1", 2, 1, 2), Page("c2", 4, 3, 4), Page("c3", 5, 5));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2)), Is.EqualTo(Numbers(5)));
    }

    [Test]
    public async Task Enumerate_TotalOfADefaultPage_GoesOn()
    {
        using var transport = Pages(Page("c1", 100, [.. Enumerable.Range(1, 100)]), Page("c2", 50, [.. Enumerable.Range(101, 50)]));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search()), Is.EqualTo(Numbers(150)));
    }

    [Test]
    public async Task Enumerate_ServerMakesPagesSmallerThanAskedAndGivesNoCursors_ReadsAllOfThem()
    {
        using var transport = Pages(Page(null, 5, 1, 2), Page(null, 5, 3, 4), Page(null, 5, 5));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(1000)), Is.EqualTo(Numbers(5)));
        Assert.That(
            transport.Requests.Select(request => (int?)JObject.Parse(request.Body)["page"]!["from"]),
            Is.EqualTo(new int?[] { null, 2, 4 }));
    }

    [Test]
    public async Task Enumerate_ServerKnowsNeitherCursorNorOffset_EndsWithAnErrorAndNotWithCopies()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Page(null, 250, 1, 2));
        await using var camunda = transport.CreateClient();
        List<string?> names = [];

        Assert.That(
            async () =>
            {
                await foreach (var page in camunda.UserTasks.Search().WithPageSize(2).GetPagesAsync())
                    names.AddRange(page.Items.Select(task => task.Name));
            },
            Throws.TypeOf<CamundaUnreadableResponseException>().With.Message.Contains("the same page for two offsets"));
        Assert.That(transport.Requests, Has.Count.EqualTo(2));
        Assert.That(names, Is.EqualTo(new[] { "1", "2" }));
    }

    /// <summary>Of an operation that takes offsets only.</summary>
    [Test]
    public async Task Enumerate_OffsetsOnlyAndTheTotalOfThePage_GoesOnToAShortPage()
    {
        using var transport = Pages(Variables(2, "a", "b"), Variables(2, "c", "d"), Variables(1, "e"));
        await using var camunda = transport.CreateClient();

        var found = await camunda.UserTasks[UserTaskKey.Parse("1")].SearchEffectiveVariables().WithPageSize(2).ToListAsync();

        Assert.That(found.Select(variable => variable.Name), Is.EqualTo(new[] { "a", "b", "c", "d", "e" }));
    }

    [Test]
    public async Task Enumerate_OffsetsOnlyAndTheServerIgnoresThem_EndsWithAnErrorAndNotWithCopies()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, Variables(6, "a", "b"));
        await using var camunda = transport.CreateClient();

        Assert.That(
            async () => await camunda.UserTasks[UserTaskKey.Parse("1")].SearchEffectiveVariables().WithPageSize(2).ToListAsync(),
            Throws.TypeOf<CamundaUnreadableResponseException>().With.Message.Contains("the same page for two offsets"));
    }

    [Test]
    public async Task Enumerate_OffsetsOnly_CostNoFurtherRequest()
    {
        using var transport = Pages(Variables(4, "a", "b"), Variables(4, "c", "d"));
        await using var camunda = transport.CreateClient();

        await camunda.UserTasks[UserTaskKey.Parse("1")].SearchEffectiveVariables().WithPageSize(2).ToListAsync();

        Assert.That(transport.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Enumerate_ItemOfAFullPageCannotBeRead_GoesOnBehindIt()
    {
        using var transport = Pages(
            """{"items":[{"userTaskKey":"1"},{"userTaskKey":[2]}],"page":{"endCursor":"c1","totalItems":2}}""",
            """{"items":[{"userTaskKey":"3"}],"page":{"totalItems":1}}""");
        await using var camunda = transport.CreateClient();

        var tasks = await camunda.UserTasks.Search().WithPageSize(2).ToListAsync();

        Assert.That(tasks.Select(task => task.UserTaskKey.Value), Is.EqualTo(new[] { "1", "3" }));
        Assert.That(transport.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Enumerate_OrdinarySearches_CostNoFurtherRequest()
    {
        string[][] searches =
        [
            [Page("c1", 3, 1, 2, 3)],
            [Page(null, 3, 1, 2, 3)],
            ["""{"items":[{"name":"1","userTaskKey":"1"}]}"""],
            [Page(null, 4, 1, 2, 3, 4)],
            [Page("c1", 8, 1, 2, 3, 4), Page("c2", 8, 5, 6, 7, 8)],
            [Page(null, 0)],
            ["""{"items":[]}"""],
        ];
        foreach (string[] pages in searches)
        {
            using var transport = Pages(pages);
            await using var camunda = transport.CreateClient();

            await camunda.UserTasks.Search().WithPageSize(4).ToListAsync();

            Assert.That(transport.Requests, Has.Count.EqualTo(pages.Length), pages[0]);
        }
    }

    [Test]
    public async Task Count_TotalIsThatOfThePage_CountsThePages()
    {
        using var transport = Pages(Page("c1", 1, 1), Page("c1", 100, [.. Enumerable.Range(1, 100)]), Page("c2", 3, 101, 102, 103));
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.UserTasks.Search().CountAsync(), Is.EqualTo(103));
    }

    [Test]
    public async Task Count_NothingMatches_IsZeroFromOnePage()
    {
        using var transport = Pages(Page(null, 0));
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.UserTasks.Search().CountAsync(), Is.Zero);
    }

    [Test]
    public async Task Enumerate_CancelledBetweenPages_AsksForNoFurtherPage()
    {
        using var transport = Pages(Page("c1", 3, 1), Page("c2", 3, 2));
        await using var camunda = transport.CreateClient();
        using var cancellation = new CancellationTokenSource();

        Assert.That(
            async () =>
            {
                await foreach (var page in camunda.UserTasks.Search().GetPagesAsync(cancellation.Token))
                    await cancellation.CancelAsync();
            },
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(transport.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Take_FewerThanMatch_AsksForNoMoreThanThat()
    {
        using var transport = Pages(Page("c1", 9, 1, 2), Page("c2", 9, 3, 4));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(2).Take(3)), Is.EqualTo(new[] { "1", "2", "3" }));
        Assert.That(transport.Requests.Select(request => (int)JObject.Parse(request.Body)["page"]!["limit"]!), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public async Task Skip_SomeItems_StartsBehindThemAndGoesOnByCursor()
    {
        using var transport = Pages(Page("c1", 4, 3), Page("c2", 4, 4));
        await using var camunda = transport.CreateClient();

        Assert.That(await ReadNamesAsync(camunda.UserTasks.Search().WithPageSize(1).Skip(2)), Is.EqualTo(new[] { "3", "4" }));
        Assert.That((int)JObject.Parse(transport.Requests[0].Body)["page"]!["from"]!, Is.EqualTo(2));
        Assert.That((string?)JObject.Parse(transport.Requests[1].Body)["page"]!["after"], Is.EqualTo("c1"));
    }

    [Test]
    public async Task Count_TotalIsComplete_TakesItFromOnePage()
    {
        using var transport = Pages(Page("c1", 12_345, 1));
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.UserTasks.Search().CountAsync(), Is.EqualTo(12_345));
    }

    [Test]
    public async Task Count_ClusterStopsCounting_CountsThePages()
    {
        using var transport = Pages(
            Page("c1", 1, hasMore: true, 1),
            Page("c1", 1, hasMore: true, 1, 2),
            Page("c2", 1, hasMore: true, 3),
            Page(null, 1, hasMore: true));
        await using var camunda = transport.CreateClient();

        Assert.That(await camunda.UserTasks.Search().CountAsync(), Is.EqualTo(3));
    }

    [Test]
    public async Task GetPage_AfterAndBefore_SendTheCursor()
    {
        using var transport = Pages(Page("c1", 1, 1), Page("c1", 1, 1));
        await using var camunda = transport.CreateClient();

        await camunda.UserTasks.Search().GetPageAsync(EndCursor.FromWire("e"));
        await camunda.UserTasks.Search().GetPageBeforeAsync(StartCursor.FromWire("s"));

        Assert.That((string?)JObject.Parse(transport.Requests[0].Body)["page"]!["after"], Is.EqualTo("e"));
        Assert.That((string?)JObject.Parse(transport.Requests[1].Body)["page"]!["before"], Is.EqualTo("s"));
    }

    [Test]
    public async Task BadInput_OfAnyKind_IsRefusedBeforeAnythingIsSent()
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        await using var camunda = transport.CreateClient();
        var search = camunda.UserTasks.Search();

        Assert.That(() => search.Take(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => search.Skip(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => search.OrderBy(default), Throws.ArgumentException.With.Message.Contains("UserTaskSortField"));
        Assert.That(
            () => search.OrderBy(UserTaskSortField.Name).OrderByDescending(UserTaskSortField.Name),
            Throws.ArgumentException.With.Message.Contains("name"));
        Assert.That(() => search.WaitUpTo(TimeSpan.Zero), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => search.GetPageAsync(default(EndCursor)), Throws.ArgumentException);
        Assert.That(transport.Requests, Is.Empty);
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
        Assert.That(
            JObject.Parse(transport.Requests[1].Body)["sort"]!.ToString(Newtonsoft.Json.Formatting.None),
            Is.EqualTo("""[{"field":"name","order":"ASC"}]"""));
    }

    [TestCase(0)]
    [TestCase(10_001)]
    public async Task WithPageSize_OutOfRange_IsRefused(int pageSize)
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        await using var camunda = transport.CreateClient();

        Assert.That(() => camunda.UserTasks.Search().WithPageSize(pageSize), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static string Variables(int total, params string[] names) => new JObject
    {
        ["items"] = new JArray(names.Select(name => new JObject { ["name"] = name, ["value"] = "1" })),
        ["page"] = new JObject { ["totalItems"] = total },
    }.ToString();

    private static IEnumerable<string> Numbers(int count) =>
        Enumerable.Range(1, count).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static StubTransport Pages(params string[] pages)
    {
        int next = 0;
        return new StubTransport((_, _) => Task.FromResult(StubTransport.Answer(HttpStatusCode.OK, pages[next++])));
    }

    private static string Page(string? endCursor, int total, params int[] names) => Page(endCursor, total, hasMore: false, names);

    private static string Page(string? endCursor, int total, bool hasMore, params int[] names) => new JObject
    {
        ["items"] = new JArray(names.Select(
            name => new JObject { ["name"] = name.ToString(System.Globalization.CultureInfo.InvariantCulture), ["userTaskKey"] = "1" })),
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
