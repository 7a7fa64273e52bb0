using System.Net;
using Camunda.Rest.Tests.Shared.Http;
using Newtonsoft.Json.Linq;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Search;

/// <summary>A search that is enumerated holds the page that it is at, and none that it has left.</summary>
internal sealed class SearchMemoryTests
{
    private const int Items = 100_000;
    private const int PageSize = 1_000;

    [Test]
    public async Task Enumerate_100000Items_HoldsOnePageAtATime()
    {
        string items = string.Join(",", Enumerable.Range(1, PageSize).Select(key => $$"""{"name":"Approve","userTaskKey":"{{key}}"}"""));
        using var transport = new StubTransport(async (request, cancellationToken) =>
        {
            var page = JObject.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))["page"]!;
            int number = 1 + ((int?)page["after"] ?? 0);
            return StubTransport.Answer(
                HttpStatusCode.OK, $$"""{"items":[{{items}}],"page":{"totalItems":{{Items}},"endCursor":"{{number}}"} }""");
        });
        await using var camunda = transport.CreateClient();
        List<WeakReference> seen = [];
        int mostHeld = 0;

        await foreach (var task in camunda.UserTasks.Search().WithPageSize(PageSize))
        {
            seen.Add(new WeakReference(task));
            if (seen.Count % (Items / 10) == 0)
            {
                GC.Collect();
                mostHeld = Math.Max(mostHeld, seen.Count(item => item.IsAlive));
            }
        }

        Assert.That(seen, Has.Count.EqualTo(Items));
        Assert.That(transport.Requests, Has.Count.EqualTo(Items / PageSize));
        Assert.That(mostHeld, Is.InRange(1, PageSize));
    }
}
