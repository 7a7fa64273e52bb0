using System.Text.Json.Nodes;
using Camunda.Rest.Testing.Http;
using Camunda.Rest.Testing.Search;
using NUnit.Framework;

namespace Camunda.Rest.Testing.Tests.Search;

public sealed class EntitySearchTests
{
    private static readonly Parcel[] Parcels = [new(4, "b", 1), new(2, "a", 2), new(5, null, 2), new(1, "c", 1), new(3, "b", null)];

    [TestCase(null, "1,2,3,4,5")]
    [TestCase("""[{"field":"label"}]""", "2,3,4,1,5")]
    [TestCase("""[{"field":"label","order":"DESC"}]""", "1,3,4,2,5", TestName = "Run_Descending_KeepsMissingValuesLast")]
    [TestCase("""[{"field":"weight","order":"DESC"},{"field":"label","order":"ASC"}]""", "2,5,4,1,3")]
    [TestCase("""[{"field":"parcelKey","order":"DESC"}]""", "5,4,3,2,1")]
    public void Run_Sort_OrdersByFieldsThenKey(string? sort, string keys) =>
        Assert.That(Keys(Search($$"""{"sort":{{sort ?? "null"}}}""")), Is.EqualTo(keys));

    [TestCase("{}", "1,2,3,4,5")]
    [TestCase("""{"limit":2}""", "1,2")]
    [TestCase("""{"from":3,"limit":10}""", "4,5")]
    [TestCase("""{"from":9}""", "")]
    public void Run_Offset_CutsThePage(string page, string keys)
    {
        EntityPage<Parcel> found = Search($$"""{"page":{{page}} }""");

        Assert.Multiple(() =>
        {
            Assert.That(Keys(found), Is.EqualTo(keys));
            Assert.That(found.TotalItems, Is.EqualTo(5));
            Assert.That(found.EndCursor is null, Is.EqualTo(keys.Length == 0));
        });
    }

    [TestCase("null")]
    [TestCase("""[{"field":"label","order":"DESC"}]""")]
    public void Run_EndCursorAfterEndCursor_GivesEachItemOnceInOrder(string sort)
    {
        string expected = Keys(Search($$"""{"sort":{{sort}}}"""));
        List<string> pages = [];
        string page = """{"limit":2}""";
        for (EntityPage<Parcel> found; (found = Search($$"""{"sort":{{sort}},"page":{{page}} }""")).Items.Count > 0;)
        {
            pages.Add(Keys(found));
            page = $$"""{"limit":2,"after":"{{found.EndCursor}}"}""";
        }

        Assert.That(string.Join(',', pages), Is.EqualTo(expected));
    }

    [Test]
    public void Run_BeforeStartCursor_GivesThePageBeforeInTheSameOrder()
    {
        EntityPage<Parcel> last = Search("""{"page":{"from":3,"limit":2}}""");

        EntityPage<Parcel> before = Search($$"""{"page":{"before":"{{last.StartCursor}}","limit":2} }""");

        Assert.That(Keys(before), Is.EqualTo("2,3"));
    }

    [Test]
    public void Run_CursorOfAnItemThatNoLongerMatches_GoesOnFromItsPlace()
    {
        EntityPage<Parcel> first = Search("""{"page":{"limit":2}}""");

        EntityPage<Parcel> next = Search($$"""{"filter":{"parcelKey":{"$neq":"2"} },"page":{"after":"{{first.EndCursor}}"} }""");

        Assert.That(Keys(next), Is.EqualTo("3,4,5"));
    }

    [TestCase("""{"limit":0}""", "$.page.limit")]
    [TestCase("""{"limit":10001}""", "$.page.limit")]
    [TestCase("""{"after":"AAAA"}""", "$.page.after")]
    [TestCase("""{"before":"no base 64"}""", "$.page.before")]
    public void Run_PageThatIsNone_IsRefused(string page, string path) =>
        Assert.That(
            () => Search($$"""{"page":{{page}} }"""),
            Throws.TypeOf<ProblemException>().With.Message.Contains(path).And.Property(nameof(ProblemException.Status)).EqualTo(400));

    [Test]
    public void Run_CursorOfAnotherSort_IsRefused()
    {
        string? cursor = Search("""{"sort":[{"field":"label"}]}""").EndCursor;

        Assert.That(
            () => Search($$"""{"page":{"after":"{{cursor}}"} }"""),
            Throws.TypeOf<ProblemException>().With.Message.Contains("another sort"));
    }

    [Test]
    public void Run_SortFieldTheViewDoesNotHave_IsRefusedByName() =>
        Assert.That(
            () => Search("""{"sort":[{"field":"colour"}]}"""),
            Throws.TypeOf<ProblemException>().With.Message.Contains("colour").And.Property(nameof(ProblemException.Status)).EqualTo(501));

    [Test]
    public void ToJson_Page_HasItemsAndPageInformation()
    {
        Parcel parcel = new(7, "a", 1, DateTimeOffset.UnixEpoch, null, "red");
        EntityPage<Parcel> page = EntitySearch.Run(Parcel.View, [parcel], request: null);

        Assert.That(
            EntitySearch.ToJson(Parcel.View, page).ToJsonString(),
            Does.StartWith("""{"items":[{"parcelKey":"7","label":"a","weight":1,"sentAt":"1970-01-01T00:00:00.000Z","fragile":null,"tags":["red"]}],"page":{"totalItems":1,"hasMoreTotalItems":false,"startCursor":"""));
    }

    private static EntityPage<Parcel> Search(string request) => EntitySearch.Run(Parcel.View, Parcels, JsonNode.Parse(request)!.AsObject());

    private static string Keys(EntityPage<Parcel> page) => string.Join(',', page.Items.Select(parcel => parcel.Key));
}
