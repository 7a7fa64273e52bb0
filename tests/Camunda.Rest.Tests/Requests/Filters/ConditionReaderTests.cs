using System.Linq.Expressions;
using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

internal sealed class ConditionReaderTests
{
    private static IEnumerable<TestCaseData> Operators()
    {
        DateTimeOffset? since = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        UserTaskState[] states = [UserTaskState.Created, UserTaskState.Assigning];
        string[] names = ["a", "b"];
        yield return Case(t => t.Assignee == "demo", """{"assignee":"demo"}""");
        yield return Case(t => "demo" == t.Assignee, """{"assignee":"demo"}""");
        yield return Case(t => t.Assignee != "demo", """{"assignee":{"$neq":"demo"}}""");
        yield return Case(t => "demo" != t.Assignee, """{"assignee":{"$neq":"demo"}}""");
        yield return Case(t => t.Priority > 50, """{"priority":{"$gt":50}}""");
        yield return Case(t => 50 > t.Priority, """{"priority":{"$lt":50}}""");
        yield return Case(t => t.Priority < 50, """{"priority":{"$lt":50}}""");
        yield return Case(t => 50 < t.Priority, """{"priority":{"$gt":50}}""");
        yield return Case(t => t.Priority <= 50, """{"priority":{"$lte":50}}""");
        yield return Case(t => 50 <= t.Priority, """{"priority":{"$gte":50}}""");
        yield return Case(t => t.DueDate >= since, """{"dueDate":{"$gte":"2026-01-01T00:00:00.0000000+00:00"}}""");
        yield return Case(t => since >= t.DueDate, """{"dueDate":{"$lte":"2026-01-01T00:00:00.0000000+00:00"}}""");
        yield return Case(t => states.Contains(t.State), """{"state":{"$in":["CREATED","ASSIGNING"]}}""");
        yield return Case(t => names.ToList().Contains(t.Assignee), """{"assignee":{"$in":["a","b"]}}""");
        yield return Case(t => names.ToHashSet().Contains(t.Assignee), """{"assignee":{"$in":["a","b"]}}""");
        yield return Case(t => names.Where(name => name != "a").Contains(t.Assignee), """{"assignee":{"$in":["b"]}}""");
        yield return Case(t => new[] { "a", "b" }.Contains(t.Assignee), """{"assignee":{"$in":["a","b"]}}""");
        yield return Case(t => !names.Contains(t.Assignee), """{"assignee":{"$notIn":["a","b"]}}""");
        yield return Case(t => t.Assignee.Like("de*"), """{"assignee":{"$like":"de*"}}""");
        yield return Case(t => t.Assignee.StartsWith("de"), """{"assignee":{"$like":"de*"}}""");
        yield return Case(t => t.Assignee.EndsWith("mo"), """{"assignee":{"$like":"*mo"}}""");
        yield return Case(t => t.Assignee.Contains("em"), """{"assignee":{"$like":"*em*"}}""");
        yield return Case(t => t.State.StartsWith("CRE"), """{"state":{"$like":"CRE*"}}""");
        yield return Case(t => t.DueDate.Exists(), """{"dueDate":{"$exists":true}}""");
        yield return Case(t => !t.DueDate.Exists(), """{"dueDate":{"$exists":false}}""");
        yield return Case(t => t.DueDate.Exists() == false, """{"dueDate":{"$exists":false}}""");
        yield return Case(t => !(t.Assignee == "demo"), """{"assignee":{"$neq":"demo"}}""");
        yield return Case(t => !(t.Assignee == "demo" || t.Priority == 1), """{"assignee":{"$neq":"demo"},"priority":{"$neq":1}}""");
        yield return Case(t => t.Assignee == "demo" & t.Priority > 1, """{"assignee":"demo","priority":{"$gt":1}}""");
        yield return Case(t => t.UserTaskKey == UserTaskKey.Parse("1"), """{"userTaskKey":"1"}""");
        yield return Case(t => t.UserTaskKey!.Value == UserTaskKey.Parse("1"), """{"userTaskKey":"1"}""");
        yield return Case(t => t.ElementId == "approve", """{"elementId":"approve"}""");
        yield return Case(t => "approve" == t.ElementId, """{"elementId":"approve"}""");

        static TestCaseData Case(Expression<Func<UserTaskFilter, bool>> condition, string json) =>
            new TestCaseData(condition, json).SetArgDisplayNames(condition.ToString());
    }

    private static IEnumerable<TestCaseData> Refusals()
    {
        UserTaskState[] states = [UserTaskState.Created];
        bool flag = true;
        ElementId[] elements = ["a"];
        yield return Case(
            t => !states.Contains(t.State),
            "UserTaskFilter.State",
            "!states.Contains",
            "no $notIn",
            "For a single value use !=",
            "Supported: $eq (==), $neq (!=), $exists (Exists(), == null), $in (values.Contains), $like");
        yield return Case(
            t => !t.Assignee.Like("d*"), "UserTaskFilter.Assignee", "t.Assignee.Like(\"d*\")", "no operator for the negation");
        yield return Case(t => !(t.Priority >= 5), "UserTaskFilter.Priority", "t.Priority >= 5", "Use < if that is intended");
        yield return Case(t => !(t.Priority < 5), "UserTaskFilter.Priority", "Use >= if that is intended");
        yield return Case(
            t => t.ElementId != "a", "UserTaskFilter.ElementId", "t.ElementId != \"a\"", "no $neq (!=)", "Supported: $eq (==).");
        yield return Case(
            t => elements.Contains(t.ElementId!.Value),
            "UserTaskFilter.ElementId",
            "elements.Contains(t.ElementId.Value)",
            "Supported: $eq (==).");
        yield return Case(t => t.ElementId!.Value.ToString().StartsWith('a'), "UserTaskFilter.ElementId", "Supported: $eq (==).");
        yield return Case(t => t.UserTaskKey.HasValue, "UserTaskFilter.UserTaskKey", "Supported: $eq (==).");
        yield return Case(t => t.Assignee == t.CandidateUser, "compares two fields of the item", "t.Assignee == t.CandidateUser");
        yield return Case(t => t.Assignee == t.ElementId.ToString(), "compares two fields of the item");
        yield return Case(t => t.Assignee!.Like == "d*", "UserTaskFilter.Assignee", "t.Assignee.Like == \"d*\"");
        yield return Case(t => t.Assignee!.Eq == "d", "UserTaskFilter.Assignee");
        yield return Case(t => t.Assignee!.ToString().Length > 3, "UserTaskFilter.Assignee", "Length");
        yield return Case(t => t.Assignee == "a" ^ t.Priority == 1, "UserTaskFilter.Assignee", "^");
        yield return Case(t => (t.Priority == 1 ? flag : t.Assignee == "a"), "UserTaskFilter.Priority");
        yield return Case(t => t.ToString() == "x", "Compare a field of UserTaskFilter with a value by ==");
        yield return Case(t => t.LocalVariables.Count == 1, "UserTaskFilter.LocalVariables");
        yield return Case(
            t => t.Assignee == "a" || t.Priority == 1, "does not support $or (||) for UserTaskFilter", "values.Contains(field)");
        yield return Case(t => !(t.Assignee == "a" && t.Priority == 1), "does not support $or (||) for UserTaskFilter");

        static TestCaseData Case(Expression<Func<UserTaskFilter, bool>> condition, params string[] parts) =>
            new TestCaseData(condition, parts).SetArgDisplayNames(condition.ToString());
    }

    [TestCaseSource(nameof(Operators))]
    public void Translate_Operator_IsThatOfTheApi(Expression<Func<UserTaskFilter, bool>> condition, string expected) =>
        Assert.That(FilterJson.Tasks(condition), Is.EqualTo(expected));

    [TestCaseSource(nameof(Refusals))]
    public void Translate_WhatTheApiHasNot_IsRefusedByNameWithWhatItHas(Expression<Func<UserTaskFilter, bool>> condition, string[] parts)
    {
        string message = Assert.Throws<NotSupportedException>(() => FilterJson.Tasks(condition))!.Message;
        foreach (string part in parts)
            Assert.That(message, Does.Contain(part));
    }

    [Test]
    public void Translate_Flags_AreConditionsThemselves()
    {
        bool? maybe = true;
        Assert.Multiple(() =>
        {
            Assert.That(FilterJson.Instances(p => p.HasIncident), Is.EqualTo("""{"hasIncident":true}"""));
            Assert.That(FilterJson.Instances(p => !p.HasIncident), Is.EqualTo("""{"hasIncident":false}"""));
            Assert.That(
                FilterJson.Instances(p => p.HasIncident && !p.HasRetriesLeft),
                Is.EqualTo("""{"hasIncident":true,"hasRetriesLeft":false}"""));
            Assert.That(FilterJson.Instances(p => p.HasIncident == maybe), Is.EqualTo("""{"hasIncident":true}"""));
            Assert.That(FilterJson.Instances(p => p.HasIncident != true), Is.EqualTo("""{"hasIncident":false}"""));
            Assert.That(FilterJson.Instances(p => !(p.HasIncident == false)), Is.EqualTo("""{"hasIncident":true}"""));
        });
    }

    [Test]
    public void Translate_Tags_AllHaveToMatch()
    {
        string tag = "eu";
        Assert.Multiple(() =>
        {
            Assert.That(FilterJson.Instances(p => p.Tags.Contains("vip")), Is.EqualTo("""{"tags":["vip"]}"""));
            Assert.That(
                FilterJson.Instances(p => p.Tags.Contains("vip") && p.Tags.Contains(tag) && p.Tags.Contains("vip")),
                Is.EqualTo("""{"tags":["vip","eu"]}"""));
            Assert.That(() => FilterJson.Instances(p => !p.Tags.Contains("vip")), Throws.TypeOf<NotSupportedException>()
                .With.Message.Contains("ProcessInstanceFilter.Tags")
                .And.Message.Contains("Supported: Tags.Contains(value)."));
            Assert.That(
                () => FilterJson.Instances(p => p.Tags.Count > 1),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains("ProcessInstanceFilter.Tags"));
            Assert.That(
                () => FilterJson.Instances(p => p.Tags == new Tag[] { "vip" }),
                Throws.TypeOf<NotSupportedException>().With.Message.Contains("ProcessInstanceFilter.Tags"));
        });
    }

    [Test]
    public void Translate_ListOfWhichAnyMatches_TakesOneValue() => Assert.Multiple(() =>
    {
        Assert.That(FilterJson.Of<AuthorizationFilter>(a => a.ResourceIds.Contains("r-1")), Is.EqualTo("""{"resourceIds":["r-1"]}"""));
        Assert.That(
            () => FilterJson.Of<AuthorizationFilter>(a => a.ResourceIds.Contains("r-1") && a.ResourceIds.Contains("r-2")),
            Throws.ArgumentException.With.Message.Contains("AuthorizationFilter.ResourceIds").And.Message.Contains("ResourceIds = values"));
        Assert.That(
            FilterJson.Of(a => a.OwnerId == "demo", new AuthorizationFilter { ResourceIds = ["r-1", "r-2"] }),
            Is.EqualTo("""{"ownerId":"demo","resourceIds":["r-1","r-2"]}"""));
    });

    [Test]
    public void Translate_WholeNumberOfALargerType_HasToFit()
    {
        long version = 2;
        long tooLarge = long.MaxValue;
        Assert.That(FilterJson.Of<DecisionDefinitionFilter>(d => d.Version == version), Is.EqualTo("""{"version":2}"""));
        Assert.That(
            () => FilterJson.Of<DecisionDefinitionFilter>(d => d.Version == tooLarge),
            Throws.ArgumentException.With.Message.Contains("DecisionDefinitionFilter.Version"));
    }
}
