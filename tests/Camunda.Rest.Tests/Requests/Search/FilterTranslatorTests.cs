using System.Linq.Expressions;
using System.Net;
using System.Text.Json;
using Camunda.Rest.Json;
using Camunda.Rest.Models;
using Camunda.Rest.Tests.Requests.Filters;
using Camunda.Rest.Tests.Shared.Http;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Search;

internal sealed class FilterTranslatorTests
{
    [Test]
    public async Task Where_Condition_SendsExactlyItsOperators()
    {
        DateTimeOffset from = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.That(
            await SendAsync(search => search.Where(t => t.State == UserTaskState.Created && t.Assignee == "demo" && t.Priority >= 50
                && t.CreationDate >= from && t.CreationDate < from.AddDays(1))),
            Is.EqualTo("""{"state":"CREATED","assignee":"demo","priority":{"$gte":50},"creationDate":{"$gte":"2026-01-01T00:00:00.0000000+00:00","$lt":"2026-01-02T00:00:00.0000000+00:00"}}"""));
    }

    [Test]
    public async Task Where_CalledTwice_CombinesWithAnd() =>
        Assert.That(
            await SendAsync(search => search.Where(t => t.Priority > 10).Where(t => t.Priority < 20)),
            Is.EqualTo("""{"priority":{"$gt":10,"$lt":20}}"""));

    [Test]
    public async Task Where_FilterWithoutLambda_IsSent() =>
        Assert.That(
            await SendAsync(search => search.Where(
                new UserTaskFilter { Assignee = "demo", Priority = new() { Gte = 50 }, State = new() { In = [UserTaskState.Created] } })),
            Is.EqualTo("""{"state":{"$in":["CREATED"]},"assignee":"demo","priority":{"$gte":50}}"""));

    [Test]
    public async Task Where_FiltersAndConditions_AreAllCombined() =>
        Assert.That(
            await SendAsync(search => search.Where(t => t.Priority > 10)
                .Where(new UserTaskFilter { Priority = new() { Lt = 20 }, Assignee = "demo" })
                .Where(t => t.ElementId == "a")),
            Is.EqualTo("""{"assignee":"demo","priority":{"$gt":10,"$lt":20},"elementId":"a"}"""));

    [Test]
    public async Task Where_FilterOfTheCaller_IsNeitherChangedNorKept()
    {
        List<VariableValueFilterProperty> variables = [new() { Name = "a", Value = 1 }];
        List<Tag> tags = ["vip"];
        var filter = new ProcessInstanceFilter
        {
            Tags = tags,
            Variables = new(variables),
            State = new() { Neq = ProcessInstanceState.Active },
        };
        string before = CamundaJson.Serialize(filter);
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();

        var search = camunda.ProcessInstances.Search().Where(filter);
        var more = search.Where(
            p => p.Variables["a"].Exists() && p.State.Exists() && p.Tags.Contains("eu") && (p.HasIncident || p.TenantId == "x"));
        Assert.That(CamundaJson.Serialize(filter), Is.EqualTo(before));
        tags.Add("late");
        await search.GetPageAsync();
        await more.GetPageAsync();

        Assert.That(Filter(transport.Requests[0].Body), Is.EqualTo(before));
        Assert.That(Filter(transport.Requests[1].Body), Is.EqualTo(
            """{"state":{"$neq":"ACTIVE","$exists":true},"variables":[{"name":"a","value":{"$eq":"1","$exists":true}}],"tags":["vip","eu"],"$or":[{"hasIncident":true},{"tenantId":"x"}]}"""));
    }

    [Test]
    public async Task Where_FilterSharedByTwoSearches_IsThatOfEach()
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        var search = camunda.UserTasks.Search().Where(new UserTaskFilter { Priority = new() { Gt = 10 }, Assignee = "demo" });
        var narrower = search.Where(t => t.Priority < 20);
        var other = search.Where(new UserTaskFilter { Priority = new() { Lt = 30 } });
        await search.GetPageAsync();
        await narrower.GetPageAsync();
        await other.GetPageAsync();

        Assert.That(transport.Requests.Select(request => Filter(request.Body)), Is.EqualTo(new[]
        {
            """{"assignee":"demo","priority":{"$gt":10}}""",
            """{"assignee":"demo","priority":{"$gt":10,"$lt":20}}""",
            """{"assignee":"demo","priority":{"$gt":10,"$lt":30}}""",
        }));
    }

    [Test]
    public void Where_OperatorsOfOneFieldFarApart_AreOneFilterOfTheField() =>
        Assert.That(
            FilterJson.Tasks(t => t.Priority > 10 && t.Assignee == "demo" && t.ElementId == "a" && t.Priority < 20 && t.Assignee.Exists()),
            Is.EqualTo("""{"assignee":{"$eq":"demo","$exists":true},"priority":{"$gt":10,"$lt":20},"elementId":"a"}"""));

    [Test]
    public void Where_PropertyWithoutOperators_AsksForNothing()
    {
        var filter = new UserTaskFilter { Priority = new(), Assignee = new() };
        Assert.That(FilterTranslator<UserTaskFilter>.IsEverything(filter), Is.True);
        Assert.That(CamundaJson.Serialize(FilterTranslator<UserTaskFilter>.Combine(null, filter)), Is.EqualTo("{}"));
    }

    [Test]
    public void Where_SameVariableTwiceInAFilter_IsCombinedAsFarAsPossible() =>
        Assert.That(
            CamundaJson.Serialize(FilterTranslator<UserTaskFilter>.Combine(null, new UserTaskFilter
            {
                LocalVariables = new(
                [
                    new() { Name = "a", Value = 1 },
                    new() { Name = "a", Value = new() { Exists = true } },
                    new() { Name = "a", Value = 2 },
                ]),
            })),
            Is.EqualTo("""{"localVariables":[{"name":"a","value":{"$eq":"1","$exists":true}},{"name":"a","value":"2"}]}"""));

    [Test]
    public void Where_FilterWithOneAlternative_IsThatAlternative()
    {
        var filter = new ProcessInstanceFilter
        {
            TenantId = "acme",
            Or = [new() { State = new() { Neq = ProcessInstanceState.Active }, Tags = ["vip"] }],
        };
        Assert.That(
            CamundaJson.Serialize(FilterTranslator<ProcessInstanceFilter>.Combine(null, filter)),
            Is.EqualTo("""{"state":{"$neq":"ACTIVE"},"tenantId":"acme","tags":["vip"]}"""));
    }

    [TestCase("ElementId", "text")]
    [TestCase("Name", 5)]
    [TestCase("Assignee", 5)]
    public void Where_OperandOfAnotherType_IsRefused(string field, object operand)
    {
        var item = Expression.Parameter(typeof(UserTaskFilter), "t");
        var condition = Expression.Lambda<Func<UserTaskFilter, bool>>(
            Expression.Equal(
                Expression.Convert(Expression.Property(item, field), typeof(object)), Expression.Constant(operand, typeof(object))), item);
        Assert.That(() => FilterJson.Tasks(condition), Throws.ArgumentException);
    }

    [Test]
    public void Where_ManyThreadsAtOnce_AllGetTheirFilter()
    {
        string[] filters = new string[200];
        Parallel.For(0, filters.Length, index => filters[index] = FilterJson.Of<JobFilter>(
            j => j.Retries == index && j.Worker == $"w{index}" && j.ProcessDefinitionId == "p"));
        Assert.That(filters, Is.EqualTo(Enumerable.Range(0, filters.Length)
            .Select(index => $$"""{"processDefinitionId":"p","retries":{{index}},"worker":"w{{index}}"}""")));
    }

    [Test]
    public void Where_SameOperatorWithTwoValues_IsRefused() => Assert.Multiple(() =>
    {
        Assert.That(
            () => FilterJson.Tasks(t => t.Priority > 1 && t.Priority > 2),
            Throws.ArgumentException.With.Message.Contains("$gt (>) twice for UserTaskFilter.Priority"));
        Assert.That(
            () => FilterJson.Tasks(t => t.ElementId == "a" && t.ElementId == "b"),
            Throws.ArgumentException.With.Message.Contains("$eq (==) twice for UserTaskFilter.ElementId"));
        Assert.That(
            () => FilterJson.Instances(p => p.HasIncident && !p.HasIncident),
            Throws.ArgumentException.With.Message.Contains("ProcessInstanceFilter.HasIncident"));
    });

    [Test]
    public void Where_SameOperatorWithOneValue_IsSentOnce()
    {
        string[] names = ["a", "b"];
        Assert.Multiple(() =>
        {
            Assert.That(FilterJson.Tasks(t => t.Priority > 1 && t.Priority > 1), Is.EqualTo("""{"priority":{"$gt":1}}"""));
            Assert.That(FilterJson.Tasks(t => t.ElementId == "a" && t.ElementId == "a"), Is.EqualTo("""{"elementId":"a"}"""));
            Assert.That(
                FilterJson.Tasks(t => names.Contains(t.Assignee) && new List<string> { "a", "b" }.Contains(t.Assignee)),
                Is.EqualTo("""{"assignee":{"$in":["a","b"]}}"""));
        });
    }

    [Test]
    public void Where_Null_IsRefused() => Assert.Multiple(() =>
    {
        using var transport = new StubTransport(HttpStatusCode.OK);
        using var camunda = transport.CreateClient();
        Assert.That(() => camunda.UserTasks.Search().Where((UserTaskFilter)null!), Throws.ArgumentNullException);
        Assert.That(() => camunda.UserTasks.Search().Where((Expression<Func<UserTaskFilter, bool>>)null!), Throws.ArgumentNullException);
    });

    private static async Task<string> SendAsync(
        Func<
            SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult>,
            SearchRequest<UserTaskFilter, UserTaskSortField, UserTaskResult>> build)
    {
        using var transport = new StubTransport(HttpStatusCode.OK, StubTransport.Least);
        await using var camunda = transport.CreateClient();
        await build(camunda.UserTasks.Search()).GetPageAsync();
        return Filter(transport.Requests[0].Body);
    }

    private static string Filter(string body)
    {
        using var document = JsonDocument.Parse(body);
        return document.RootElement.GetProperty("filter").GetRawText();
    }
}
