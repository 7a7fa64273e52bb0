using System.Linq.Expressions;
using System.Net;
using System.Text.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Search;

internal sealed class FilterTranslatorTests
{
    private readonly string _captured = "demo";

    private static IEnumerable<TestCaseData> Conditions()
    {
        DateTimeOffset from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        string? nobody = null;
        UserTaskState? maybe = UserTaskState.Created;
        var key = ProcessInstanceKey.Parse("2251799813685281");
        yield return Case(t => t.Assignee == "demo", """{"assignee":"demo"}""");
        yield return Case(t => t.Assignee != "demo", """{"assignee":{"$neq":"demo"}}""");
        yield return Case(t => t.Assignee == nobody, """{"assignee":{"$exists":false}}""");
        yield return Case(t => t.Assignee != null, """{"assignee":{"$exists":true}}""");
        yield return Case(t => t.State == UserTaskState.Created && t.Priority >= 50, """{"state":"CREATED","priority":{"$gte":50}}""");
        yield return Case(t => t.State == maybe, """{"state":"CREATED"}""");
        yield return Case(t => t.Priority > 10 && t.Priority < 20 + 5, """{"priority":{"$gt":10,"$lt":25}}""");
        yield return Case(t => t.CreationDate >= from && t.CreationDate < from.AddDays(1), """{"creationDate":{"$gte":"2026-01-01T00:00:00.0000000+00:00","$lt":"2026-01-02T00:00:00.0000000+00:00"}}""");
        yield return Case(t => t.ProcessInstanceKey == key, """{"processInstanceKey":"2251799813685281"}""");

        static TestCaseData Case(Expression<Func<UserTaskFilter, bool>> condition, string json) => new TestCaseData(condition, json).SetArgDisplayNames(condition.ToString());
    }

    [TestCaseSource(nameof(Conditions))]
    public async Task Where_Condition_SendsExactlyItsOperators(Expression<Func<UserTaskFilter, bool>> condition, string expected) =>
        Assert.That(await SendAsync(search => search.Where(condition)), Is.EqualTo(expected));

    [Test]
    public async Task Where_CapturedFieldOfThis_IsRead() =>
        Assert.That(await SendAsync(search => search.Where(t => t.Assignee == _captured)), Is.EqualTo("""{"assignee":"demo"}"""));

    [Test]
    public async Task Where_CalledTwice_CombinesWithAnd() =>
        Assert.That(
            await SendAsync(search => search.Where(t => t.Priority > 10).Where(t => t.Priority < 20)),
            Is.EqualTo("""{"priority":{"$gt":10,"$lt":20}}"""));

    [Test]
    public async Task Where_FilterWithoutLambda_IsSentAsItIs() =>
        Assert.That(
            await SendAsync(search => search.Where(new UserTaskFilter { Assignee = new StringFilterProperty { Like = "d*" }, Priority = 50 })),
            Is.EqualTo("""{"assignee":{"$like":"d*"},"priority":50}"""));

    [Test]
    public void Where_SameOperatorTwice_IsRefused() =>
        Assert.That(() => Search().Where(t => t.Priority == 1 && t.Priority == 2), Throws.ArgumentException.With.Message.Contains("UserTaskFilter.Priority"));

    [Test]
    public void Where_Or_SaysWhatTheApiHas() =>
        Assert.That(() => Search().Where(t => t.Priority == 1 || t.Priority == 2), Throws.TypeOf<NotSupportedException>().With.Message.Contains("combined with &&"));

    [Test]
    public void Where_NullOnAFieldWithoutExists_NamesTheField() =>
        Assert.That(() => Search().Where(t => t.ProcessInstanceKey != ProcessInstanceKey.Parse("1") && t.UserTaskKey == null), Throws.TypeOf<NotSupportedException>().Or.TypeOf<ArgumentException>());

    private static SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult> Search() =>
        CamundaClient.Create(new Uri("http://camunda.example")).UserTasks.Search();

    private static async Task<string> SendAsync(
        Func<SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult>, SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult>> build)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, "{}");
        await using var camunda = transport.CreateClient();
        await build(camunda.UserTasks.Search()).GetPageAsync();
        using var body = JsonDocument.Parse(transport.Requests[0].Body);
        return body.RootElement.GetProperty("filter").GetRawText();
    }
}
