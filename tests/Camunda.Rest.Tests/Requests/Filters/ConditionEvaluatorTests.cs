using Camunda.Rest.Models;
using NUnit.Framework;

namespace Camunda.Rest.Tests.Requests.Filters;

internal sealed class ConditionEvaluatorTests
{
    [Test]
    public void Evaluate_EqualityWithNull_AsksForItemsWithoutAValue()
    {
        string? nobody = null;
        UserTaskState? unknown = null;
        Assert.Multiple(() =>
        {
            Assert.That(FilterJson.Tasks(t => t.Assignee == null), Is.EqualTo("""{"assignee":{"$exists":false}}"""));
            Assert.That(FilterJson.Tasks(t => null != t.Assignee), Is.EqualTo("""{"assignee":{"$exists":true}}"""));
            Assert.That(FilterJson.Tasks(t => t.Assignee == nobody), Is.EqualTo("""{"assignee":{"$exists":false}}"""));
            Assert.That(FilterJson.Tasks(t => !(t.Assignee == nobody)), Is.EqualTo("""{"assignee":{"$exists":true}}"""));
            Assert.That(FilterJson.Tasks(t => t.State == unknown), Is.EqualTo("""{"state":{"$exists":false}}"""));
        });
    }

    [Test]
    public void Evaluate_NullWhereItMeansNothing_IsRefusedByName()
    {
        DateTimeOffset? never = null;
        bool? maybe = null;
        string? text = null;
        string[]? list = null;
        string[] withNull = ["a", null!];
        UserTaskKey? none = null;
        Assert.Multiple(() =>
        {
            Refused(() => FilterJson.Tasks(t => t.DueDate >= never), "UserTaskFilter.DueDate", "null by $gte (>=)");
            Refused(() => FilterJson.Tasks(t => t.UserTaskKey == none), "UserTaskFilter.UserTaskKey", "null");
            Refused(() => FilterJson.Tasks(t => t.ElementId == null), "UserTaskFilter.ElementId", "null");
            Refused(() => FilterJson.Instances(p => p.HasIncident == maybe), "ProcessInstanceFilter.HasIncident", "null");
            Refused(() => FilterJson.Tasks(t => t.Assignee.Like(text!)), "UserTaskFilter.Assignee", "pattern");
            Refused(() => FilterJson.Tasks(t => t.Assignee.StartsWith(text!)), "UserTaskFilter.Assignee", "text");
            Refused(() => FilterJson.Tasks(t => list!.Contains(t.Assignee)), "UserTaskFilter.Assignee", "list of values", "null");
            Refused(() => FilterJson.Tasks(t => withNull.Contains(t.Assignee)), "UserTaskFilter.Assignee", "contain null", "== null");
        });
    }

    [Test]
    public void Evaluate_DefaultKeys_AreRefusedByName() => Assert.Multiple(() =>
    {
        Refused(() => FilterJson.Tasks(t => t.UserTaskKey == default(UserTaskKey)), "UserTaskFilter.UserTaskKey", "default(UserTaskKey)");
        Refused(
            () => FilterJson.Instances(p => p.ProcessInstanceKey == default(ProcessInstanceKey)),
            "ProcessInstanceFilter.ProcessInstanceKey",
            "default(ProcessInstanceKey)");
        Refused(
            () => FilterJson.Instances(p => new ProcessInstanceKey[1].Contains(p.ProcessInstanceKey)),
            "ProcessInstanceFilter.ProcessInstanceKey",
            "default(ProcessInstanceKey)");
        Refused(() => FilterJson.Instances(p => p.Tags.Contains(default(Tag))), "ProcessInstanceFilter.Tags", "default(Tag)");
    });

    [Test]
    public void Evaluate_EmptyList_HoldsForNothingAndNegatedForAll()
    {
        string[] none = [];
        Assert.Multiple(() =>
        {
            Refused(
                () => FilterJson.Tasks(t => none.Contains(t.Assignee)),
                "No item can satisfy the condition on UserTaskFilter",
                "empty list");
            Refused(
                () => FilterJson.Tasks(t => t.Priority == 1 && none.Contains(t.Assignee)),
                "No item can satisfy the condition on UserTaskFilter");
            Assert.That(FilterJson.Tasks(t => !none.Contains(t.Assignee)), Is.EqualTo("{}"));
            Assert.That(FilterJson.Tasks(t => none.Contains(t.Assignee) || t.Priority == 1), Is.EqualTo("""{"priority":1}"""));
        });
    }

    [Test]
    public void Evaluate_PartsWithoutAField_AreComputedFirst()
    {
        string? assignee = null;
        bool mine = false;
        bool all = true;
        Holder? holder = null;
        Assert.Multiple(() =>
        {
            Assert.That(FilterJson.Tasks(t => assignee == null || t.Assignee == assignee), Is.EqualTo("{}"));
            Assert.That(FilterJson.Tasks(t => t.Priority > 1 && (all || t.Assignee == "demo")), Is.EqualTo("""{"priority":{"$gt":1}}"""));
            Assert.That(FilterJson.Tasks(t => mine || t.Assignee == "demo"), Is.EqualTo("""{"assignee":"demo"}"""));
            Assert.That(
                FilterJson.Tasks(t => mine ? t.Assignee == "demo" : t.Assignee != "demo"), Is.EqualTo("""{"assignee":{"$neq":"demo"}}"""));
            Assert.That(FilterJson.Tasks(t => !mine && t.Assignee == "demo"), Is.EqualTo("""{"assignee":"demo"}"""));
            Assert.That(FilterJson.Tasks(t => t.Assignee.Exists() == all), Is.EqualTo("""{"assignee":{"$exists":true}}"""));
            Assert.That(FilterJson.Tasks(t => (t.Assignee == "demo") != mine), Is.EqualTo("""{"assignee":"demo"}"""));
            Assert.That(
                FilterJson.Tasks(t => holder == null || t.Assignee == holder.Name),
                Is.EqualTo("{}"),
                "The right side is not computed where the left one decides.");
            Assert.That(
                FilterJson.Tasks(t => (holder != null && t.Assignee == holder.Name) || t.Priority == 1), Is.EqualTo("""{"priority":1}"""));
            Assert.That(FilterJson.Tasks(t => true), Is.EqualTo("{}"));
            Refused(() => FilterJson.Tasks(t => mine), "No item can satisfy the condition on UserTaskFilter");
            Refused(() => FilterJson.Tasks(t => mine && t.Assignee == "demo"), "No item can satisfy the condition on UserTaskFilter");
        });
    }

    private static void Refused(Func<string> translate, params string[] parts)
    {
        var refusal = Assert.Throws<ArgumentException>(() => translate());
        Assert.That(refusal?.ParamName, Is.EqualTo("condition"));
        foreach (string part in parts)
            Assert.That(refusal?.Message, Does.Contain(part));
    }

    private sealed record Holder(string Name);
}
